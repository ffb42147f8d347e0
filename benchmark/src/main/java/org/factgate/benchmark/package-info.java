/**
 * Measures the server over HTTP on loopback, in one run with its yardsticks: {@link org.factgate.benchmark.Benchmark} starts each of them as
 * a process of its own, {@link org.factgate.benchmark.LoadGenerator} asks them in turn, and {@link org.factgate.benchmark.Report} writes the
 * table.
 */
@NullMarked
package org.factgate.benchmark;

import org.jspecify.annotations.NullMarked;

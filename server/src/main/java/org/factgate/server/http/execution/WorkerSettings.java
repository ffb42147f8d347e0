package org.factgate.server.http.execution;

/**
 * How operations are executed.
 *
 * @param workers how many at a time
 * @param queue how many more may wait
 */
public record WorkerSettings(int workers, int queue) {}

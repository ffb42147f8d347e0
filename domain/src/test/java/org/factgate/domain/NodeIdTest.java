package org.factgate.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class NodeIdTest {
    @ParameterizedTest
    @ValueSource(strings = {"kaz", "summit-2017-astana", "undoc-a-res-71-14", "1", "a-1-b"})
    void anIdIsMadeOfLowerCaseWordsJoinedByHyphens(String value) {
        assertThat(NodeId.isValid(value)).isTrue();
        assertThat(new NodeId(value)).hasToString(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "-", "KAZ", "kaz-", "-kaz", "kaz--rus", "kaz rus", "kaz_rus", "қаз", "kaz\n", "a/b", "'"})
    void nothingElseIsAnId(String value) {
        assertThat(NodeId.isValid(value)).isFalse();
        assertThatThrownBy(() -> new NodeId(value))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("\"" + value + "\" is not an id");
    }

    @Test
    void anIdHasAHundredAndTwentyCharactersAtMost() {
        assertThat(NodeId.isValid("a".repeat(NodeId.MAX_LENGTH))).isTrue();
        assertThat(NodeId.isValid("a".repeat(NodeId.MAX_LENGTH + 1))).isFalse();
    }
}

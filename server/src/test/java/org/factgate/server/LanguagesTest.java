package org.factgate.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.factgate.server.Found.json;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Names in the languages of the dataset, and what stands in where there is none. */
@ExtendWith(ShippedDataset.class)
final class LanguagesTest {
    private final Shipped shipped;

    LanguagesTest(Shipped shipped) {
        this.shipped = shipped;
    }

    @Test
    void theMembersAreNamedInRussianInTheOrderOfTheRussianAlphabet() {
        Reply reply = shipped.ask("""
                        query @inContext(language: RU) {
                          members { nodes { name nameLanguage } }
                        }
                        """);

        assertThat(reply.text()).isEqualTo(json("""
                        {
                          "data": {
                            "members": {
                              "nodes": [
                                {"name": "Беларусь", "nameLanguage": "RU"},
                                {"name": "Индия", "nameLanguage": "RU"},
                                {"name": "Иран", "nameLanguage": "RU"},
                                {"name": "Казахстан", "nameLanguage": "RU"},
                                {"name": "Китай", "nameLanguage": "RU"},
                                {"name": "Кыргызстан", "nameLanguage": "RU"},
                                {"name": "Пакистан", "nameLanguage": "RU"},
                                {"name": "Россия", "nameLanguage": "RU"},
                                {"name": "Таджикистан", "nameLanguage": "RU"},
                                {"name": "Узбекистан", "nameLanguage": "RU"}
                              ]
                            }
                          }
                        }
                        """));
    }

    @Test
    void theMembersAreNamedInChineseInTheOrderOfPinyin() {
        Reply reply = shipped.ask("""
                        query @inContext(language: ZH) {
                          members { nodes { name nameLanguage } }
                        }
                        """);

        assertThat(reply.text()).isEqualTo(json("""
                        {
                          "data": {
                            "members": {
                              "nodes": [
                                {"name": "巴基斯坦", "nameLanguage": "ZH"},
                                {"name": "白俄罗斯", "nameLanguage": "ZH"},
                                {"name": "俄罗斯", "nameLanguage": "ZH"},
                                {"name": "哈萨克斯坦", "nameLanguage": "ZH"},
                                {"name": "吉尔吉斯斯坦", "nameLanguage": "ZH"},
                                {"name": "塔吉克斯坦", "nameLanguage": "ZH"},
                                {"name": "乌兹别克斯坦", "nameLanguage": "ZH"},
                                {"name": "伊朗", "nameLanguage": "ZH"},
                                {"name": "印度", "nameLanguage": "ZH"},
                                {"name": "中国", "nameLanguage": "ZH"}
                              ]
                            }
                          }
                        }
                        """));
    }

    @Test
    void aListCanBeOrderedInAnotherLanguageThanItsNamesAreAskedIn() {
        Reply reply = shipped.ask("""
                        {
                          members(orderBy: { field: NAME, direction: DESC, language: RU }, first: 3) { nodes { name russian: name(language: RU) } }
                        }
                        """);

        assertThat(reply.text()).isEqualTo(json("""
                        {
                          "data": {
                            "members": {
                              "nodes": [
                                {"name": "Uzbekistan", "russian": "Узбекистан"},
                                {"name": "Tajikistan", "russian": "Таджикистан"},
                                {"name": "Russia", "russian": "Россия"}
                              ]
                            }
                          }
                        }
                        """));
    }

    @Test
    void whatHasNoRussianNameShowsTheEnglishOneAndSaysSo() {
        Reply reply = shipped.ask("""
                        query @inContext(language: RU) {
                          document(id: "doc-astana-declaration-2017") { name nameLanguage chinese: nameLanguage(language: ZH) }
                          charter: document(id: "doc-sco-charter") { name nameLanguage chinese: nameLanguage(language: ZH) }
                        }
                        """);

        assertThat(reply.text()).isEqualTo(json("""
                        {
                          "data": {
                            "document": {
                              "name": "Astana Declaration of the Heads of State of the Shanghai Cooperation Organisation (2017)",
                              "nameLanguage": "EN",
                              "chinese": "EN"
                            },
                            "charter": {"name": "Хартия Шанхайской организации сотрудничества", "nameLanguage": "RU", "chinese": "ZH"}
                          }
                        }
                        """));
    }

    @Test
    void theNamesInRussianAreListedByKind() {
        Reply reply = shipped.ask("""
                        {
                          state(alpha3: "KGZ") { names(languages: [RU]) { text nameKind } }
                        }
                        """);

        assertThat(reply.text()).isEqualTo(json("""
                        {
                          "data": {
                            "state": {
                              "names": [
                                {"text": "Кыргызстан", "nameKind": "PRIMARY"},
                                {"text": "Кыргызская Республика", "nameKind": "OFFICIAL"},
                                {"text": "Киргизия", "nameKind": "ALIAS"}
                              ]
                            }
                          }
                        }
                        """));
    }

    @Test
    void aNameOfFormerDaysIsTheNameOnADayOfThem() {
        Reply reply = shipped.ask("""
                        {
                          state(alpha3: "TUR") { name then: name(asOf: "2015-01-01") names(languages: [EN]) { text nameKind period { end } } }
                        }
                        """);

        assertThat(reply.text()).isEqualTo(json("""
                        {
                          "data": {
                            "state": {
                              "name": "Türkiye",
                              "then": "Turkey",
                              "names": [
                                {"text": "Türkiye", "nameKind": "PRIMARY", "period": null},
                                {"text": "Republic of Türkiye", "nameKind": "OFFICIAL", "period": null},
                                {"text": "Turkey", "nameKind": "FORMER", "period": {"end": "2022"}}
                              ]
                            }
                          }
                        }
                        """));
    }
}

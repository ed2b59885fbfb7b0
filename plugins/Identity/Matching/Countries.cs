using System;
using System.Collections.Generic;
using System.Linq;

namespace SocialExtension.Plugins.Identity.Matching;

/// <summary>Countries by the names and codes that people write, with the languages that are common there.</summary>
internal static class Countries
{
    private const string List =
        "de:de germany deutschland allemagne|at:de austria osterreich|ch:de,fr,it switzerland schweiz suisse svizzera|gb:en uk unitedkingdom greatbritain england scotland wales northernireland|ie:en ireland|" +
        "us:en,es usa unitedstates unitedstatesofamerica america|ca:en,fr canada|au:en australia|nz:en newzealand aotearoa|fr:fr france|be:nl,fr belgium belgie belgique|nl:nl netherlands thenetherlands nederland holland|" +
        "lu:fr,de luxembourg|es:es,ca spain espana|pt:pt portugal|it:it italy italia|pl:pl poland polska|cz:cs czechia czechrepublic cesko|sk:sk slovakia|hu:hu hungary magyarorszag|ro:ro romania|bg:bg bulgaria|gr:el greece hellas ellada|" +
        "tr:tr turkey turkiye|dk:da denmark danmark|se:sv sweden sverige|no:no,nb norway norge|fi:fi,sv finland suomi|is:is iceland|ee:et estonia|lv:lv latvia|lt:lt lithuania|ua:uk,ru ukraine ukraina|ru:ru russia rossiya|" +
        "rs:sr serbia srbija|hr:hr croatia hrvatska|si:sl slovenia|il:he,ar israel|ae:ar,en uae unitedarabemirates|sa:ar saudiarabia|eg:ar egypt|ma:ar,fr morocco maroc|za:en,af southafrica|ng:en nigeria|ke:en,sw kenya|gh:en ghana|" +
        "in:en,hi india bharat|pk:ur,en pakistan|bd:bn bangladesh|lk:si,ta srilanka|cn:zh china|hk:zh,en hongkong|tw:zh taiwan|sg:en,zh singapore|jp:ja japan nihon|kr:ko southkorea korea|th:th thailand|vn:vi vietnam|id:id indonesia|" +
        "my:ms,en malaysia|ph:en,tl philippines|br:pt brazil brasil|ar:es argentina|cl:es chile|co:es colombia|mx:es mexico|pe:es peru|ve:es venezuela|uy:es uruguay";

    private static readonly Lazy<Dictionary<string, string>> Codes = new(() => Entries().SelectMany(e => e.Skip(1).Concat(new[] { e[0].Substring(0, 2) }).Select(n => new KeyValuePair<string, string>(n, e[0].Substring(0, 2)))).ToDictionary(p => p.Key, p => p.Value, StringComparer.Ordinal));
    private static readonly Lazy<Dictionary<string, string[]>> Spoken = new(() => Entries().ToDictionary(e => e[0].Substring(0, 2), e => e[0].Substring(3).Split(','), StringComparer.Ordinal));

    /// <summary>The code of the country that a text names; null where it names none.</summary>
    public static string? Of(string? text) => Codes.Value.TryGetValue(NameText.Letters(text), out var code) ? code : null;

    public static bool Speaks(string country, string language) => Spoken.Value[country].Contains(language, StringComparer.Ordinal);

    private static IEnumerable<string[]> Entries() => List.Split('|').Select(e => e.Split(' '));
}

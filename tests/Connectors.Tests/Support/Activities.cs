using System.Text;

namespace SocialExtension.Connectors.Tests.Support;

/// <summary>Activities to import.</summary>
internal static class Activities
{
    /// <summary>A note by a customer; its spelling is odd on purpose, so that a change would be seen.</summary>
    public static string Note(int number, string more = "") =>
        $$"""{"type" : "Create", "id": "https://x.example/status/{{number}}#create",  "published":"2026-01-05T08:00:00Z","soc:network":"X", "actor":{"type":"Person","id":"https://x.example/users/{{number % 7}}"},"object":{"type":"Note","id":"https://x.example/status/{{number}}","content":"{{more}}№ {{number}} \u00e9 \"q\" \/ \ud83d\ude00"} }""";

    public static string Id(int number) => $"https://x.example/status/{number}#create";

    public static IEnumerable<string> Notes(int count) => Enumerable.Range(1, count).Select(n => Note(n));

    /// <summary>A note by the company, which mentions a customer.</summary>
    public static string ByCompany(string id, string? network = "X", string name = "Air", string more = "") =>
        $$$"""{"type":"Create","id":"{{{id}}}/status/{{{name}}}#create","published":"2026-01-05T09:00:00Z",{{{(network is null ? "" : $"\"soc:network\":\"{network}\",")}}}"actor":{"type":"Organization","id":"{{{id}}}","preferredUsername":"{{{name}}}Support","name":"{{{name}}}","url":"https://x.example/{{{name}}}"{{{more}}}},"object":{"type":"Note","id":"{{{id}}}/status/{{{name}}}","content":"Hi","tag":[{"type":"Mention","href":"https://x.example/users/1","name":"@1"}]}}""";

    public static byte[] Lines(IEnumerable<string> lines, string end = "\n") => Encoding.UTF8.GetBytes(string.Concat(lines.Select(l => l + end)));
}

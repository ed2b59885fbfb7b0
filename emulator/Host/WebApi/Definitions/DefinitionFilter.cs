using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using SocialExtension.Emulator.Faults;

namespace SocialExtension.Emulator.Host.WebApi.Definitions;

/// <summary>$filter on definitions: comparisons joined by and, or, not and parentheses (…/webapi/query-metadata-web-api).</summary>
internal sealed partial class DefinitionFilter
{
    private const int DeepestNesting = 100;
    private readonly List<string> words;
    private readonly Definition definition;
    private int at;
    private int depth;

    private DefinitionFilter(List<string> words, Definition definition) => (this.words, this.definition) = (words, definition);

    /// <summary>Those that a filter lets through.</summary>
    public static IEnumerable<Definition> Apply(string? filter, IEnumerable<Definition> definitions)
    {
        if (filter is null) return definitions;
        var words = Word().Matches(filter).Select(m => m.Value).Where(w => w.Trim().Length > 0).ToList();
        if (string.Concat(words).Length != filter.Count(c => !char.IsWhiteSpace(c)) + words.Sum(w => w.Count(char.IsWhiteSpace))) throw Bad($"Syntax error in the filter '{filter}'.");
        return definitions.Where(d => new DefinitionFilter(words, d).Whole());
    }

    private bool Whole()
    {
        var result = Either();
        return at == words.Count ? result : throw Bad($"Syntax error in the filter at '{words[at]}'.");
    }

    private bool Either()
    {
        var result = Both();
        while (Take("or")) result |= Both();
        return result;
    }

    private bool Both()
    {
        var result = Term();
        while (Take("and")) result &= Term();
        return result;
    }

    private bool Term()
    {
        if (++depth > DeepestNesting) throw Bad($"The filter nests deeper than {DeepestNesting} levels.");
        var result = Take("not") ? !Term() : Take("(") ? Inside() : Comparison();
        depth--;
        return result;
    }

    private bool Inside()
    {
        var result = Either();
        return Take(")") ? result : throw Bad("Syntax error in the filter: a parenthesis is not closed.");
    }

    private bool Comparison()
    {
        var name = Next();
        var sign = Next();
        var (found, wanted) = (Property(name), Literal(Next()));
        return sign switch
        {
            "eq" => Same(found, wanted),
            "ne" => !Same(found, wanted),
            "gt" or "ge" or "lt" or "le" when found is not null && Order(found, wanted) is var order => sign switch { "gt" => order > 0, "ge" => order >= 0, "lt" => order < 0, _ => order <= 0 },
            "gt" or "ge" or "lt" or "le" => false,
            _ => throw Bad($"'{sign}' is not a comparison that definitions can be filtered by."),
        };
    }

    /// <summary>A property, or that of a managed property behind a slash. Labels can't be filtered by.</summary>
    private string? Property(string path)
    {
        JsonNode? node = definition.Properties;
        foreach (var name in path.Split('/'))
        {
            if (node is not JsonObject owner || !owner.TryGetPropertyValue(name, out node)) throw Bad($"Could not find a property named '{path}' on type 'Microsoft.Dynamics.CRM.{definition.Type}'.");
        }

        return node switch
        {
            null => null,
            JsonObject or JsonArray => throw Bad($"Definitions can't be filtered by '{path}'."),
            _ => node.ToString(),
        };
    }

    private static string? Literal(string word) => word switch
    {
        "null" => null,
        _ when word.EndsWith('\'') => word[(word.IndexOf('\'', StringComparison.Ordinal) + 1)..^1].Replace("''", "'", StringComparison.Ordinal),
        _ => word,
    };

    private static bool Same(string? found, string? wanted) => string.Equals(found, wanted, StringComparison.OrdinalIgnoreCase);

    private static int Order(string found, string? wanted) =>
        decimal.TryParse(found, NumberStyles.Float, CultureInfo.InvariantCulture, out var left) && decimal.TryParse(wanted, NumberStyles.Float, CultureInfo.InvariantCulture, out var right) ? left.CompareTo(right) : string.Compare(found, wanted, StringComparison.OrdinalIgnoreCase);

    private string Next() => at < words.Count ? words[at++] : throw Bad("Syntax error: the filter ends in the middle.");

    private bool Take(string word)
    {
        if (at >= words.Count || words[at] != word) return false;
        at++;
        return true;
    }

    private static Exception Bad(string why) => Fault.Of(FaultCode.ODataRequest, why);

    [GeneratedRegex(@"[A-Za-z_.]*'(?:[^']|'')*'|[()]|[A-Za-z0-9_.+/-]+")]
    private static partial Regex Word();
}

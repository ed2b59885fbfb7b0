using SocialExtension.Emulator.Metadata;
using SocialExtension.Emulator.Queries.OData;

namespace SocialExtension.Emulator.Host.WebApi;

/// <summary>What @odata.context says about an answer (…/webapi/compose-http-requests-handle-errors, odata.org: context URL).</summary>
internal static class Context
{
    /// <summary>Of rows: their entity set with what was selected and expanded.</summary>
    public static string Of(WebApiRequest request, Table table) => $"{request.Root}/$metadata#{table.EntitySet}{Shape(request)}";

    public static string OfType(WebApiRequest request, string type) => $"{request.Root}/$metadata#{EdmModelBuilder.Namespace}.{type}";

    private static string Shape(WebApiRequest request)
    {
        var parts = Names(request.Options.GetValueOrDefault("$select")).Concat(Expanded(request.Options.GetValueOrDefault("$expand"))).ToList();
        return parts.Count == 0 ? "" : $"({string.Join(',', parts)})";
    }

    private static IEnumerable<string> Names(string? select) => (select ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static IEnumerable<string> Expanded(string? expand) => ODataText.Split(expand ?? "", ',').Select(item =>
    {
        var open = item.IndexOf('(', StringComparison.Ordinal);
        if (open < 0) return item.Trim() + "()";
        var options = ODataText.Split(item[(open + 1)..ODataText.EndOfParentheses(item, open)], ';').Select(o => o.Trim()).ToList();
        var inside = Names(Option(options, "$select=")).Concat(Expanded(Option(options, "$expand=")));
        return $"{item[..open].Trim()}({string.Join(',', inside)})";
    });

    private static string? Option(List<string> options, string name) => options.FirstOrDefault(o => o.StartsWith(name, StringComparison.Ordinal))?[name.Length..];
}

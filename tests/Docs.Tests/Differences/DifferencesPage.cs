using System.Globalization;
using System.Text;

namespace SocialExtension.Docs.Tests.Differences;

/// <summary>docs/emulator-differences.md, as the emulator's tests have it.</summary>
internal static class DifferencesPage
{
    public const string File = "docs/emulator-differences.md";

    public static string Text(IReadOnlyList<ToldTest> told)
    {
        var page = new StringBuilder("""
            # The emulator and Dataverse

            Written from the emulator's tests by `SOCIAL_WRITE_DOCS=1 dotnet test tests/Docs.Tests`; a test fails when it is stale. What is supported is what a class of tests holds, with how many
            tests; what differs and what is missing is said by the test that holds it. Where something missing is asked for, the answer is a coded 501 that names it, and `/emulator/unsupported` lists it.

            ## Different


            """);
        foreach (var (text, test) in told.SelectMany(t => t.Differs)) page.Append(CultureInfo.InvariantCulture, $"- {text} (`{test}`)\n");
        page.Append("\n## Missing\n\n");
        foreach (var (text, test) in told.SelectMany(t => t.Missing)) page.Append(CultureInfo.InvariantCulture, $"- {text} (`{test}`)\n");
        page.Append("\n## Supported\n");
        foreach (var area in told.GroupBy(t => t.Area))
        {
            page.Append(CultureInfo.InvariantCulture, $"\n### {area.Key}\n\n| | tests | |\n| --- | --- | --- |\n");
            foreach (var test in area) page.Append(CultureInfo.InvariantCulture, $"| {test.Name} | {test.Tests} | {test.Summary.Replace("|", "\\|", StringComparison.Ordinal)} |\n");
        }

        return page.ToString();
    }
}

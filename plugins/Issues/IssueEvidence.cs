using System.Collections.Generic;
using System.Linq;
using SocialExtension.Plugins.Platform.Json;
using SocialExtension.Plugins.Schema;

namespace SocialExtension.Plugins.Issues;

/// <summary>Why conversations are thought to have one cause: what they share, and the latest of them. Of a private conversation nothing is quoted.</summary>
internal static class IssueEvidence
{
    private const int MostTerms = 12;
    private const int MostExamples = 5;

    public static string Summary(Sketch sketch, Frequencies frequencies) => string.Join(", ", IssueName.Shared(sketch, frequencies).Take(MostTerms).Select(t => $"{t.Shown} ({t.Count} of {sketch.Conversations})"));

    public static string Json(Sketch sketch, Frequencies frequencies, IEnumerable<ConversationRow> latest) => JsonOutput.Object(output =>
    {
        output.Number("compared", (long)sketch.Conversations);
        output.Array("terms", terms =>
        {
            foreach (var term in IssueName.Shared(sketch, frequencies).Take(MostTerms))
            {
                terms.Item(item =>
                {
                    item.Text("term", term.Shown);
                    item.Number("conversations", (long)term.Count);
                });
            }
        });
        output.Array("examples", examples =>
        {
            foreach (var one in latest.Where(c => c.Visibility == ConversationVisibility.Public).Take(MostExamples))
            {
                examples.Item(item =>
                {
                    item.Id("id", one.Id);
                    item.Text("name", one.Name);
                });
            }
        });
    });
}

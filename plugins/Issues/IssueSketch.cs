using System.Collections.Generic;
using System.Linq;
using SocialExtension.Plugins.Schema;

namespace SocialExtension.Plugins.Issues;

/// <summary>An issue's sketch made anew from its conversations, with the words that are known of it.</summary>
internal static class IssueSketch
{
    public static Sketch Of(IEnumerable<ConversationRow> conversations, Sketch known, out Frequencies frequencies)
    {
        frequencies = new Frequencies();
        var terms = conversations.Where(c => c.Terms is not null).OrderBy(c => c.StartedOn).ThenBy(c => c.Id).Select(c => SketchText.ReadTerms(c.Terms)).ToList();
        foreach (var one in terms) frequencies.Add(one);
        var sketch = Sketch.Of(0, []);
        foreach (var one in terms) sketch.Add(one, frequencies);
        var words = known.Terms.Where(t => t.Word is not null).ToDictionary(t => t.Key, t => t.Word);
        return Sketch.Of(sketch.Conversations, sketch.Terms.Select(t => new SketchTerm(t.Key, t.Count, t.Count > 1 && words.TryGetValue(t.Key, out var word) ? word : null)).ToList());
    }
}

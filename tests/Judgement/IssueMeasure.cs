using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using SocialExtension.Plugins.Issues;
using SocialExtension.Plugins.Understanding;

namespace SocialExtension.Judgement;

/// <summary>Issues proposed for support conversations, one after the other in the order of time, against the help page that ended each.</summary>
internal static class IssueMeasure
{
    private static readonly Judge Shipped = new();

    public static Report Run(Corpora corpora)
    {
        var report = new Report("""
            # How well causes are found

            Written by `dotnet run -c Release --project tests/Judgement -- issues --corpora FOLDER --write docs/issues.md`. FOLDER holds `ibm_cdp`, conversations of IBM's customer-care document
            prediction set (Apache-2.0): what people asked 24 companies on Twitter, and the help page that an agent sent them to, which stands for the cause. Each company is a topic. Conversations come in the order
            of time, as they do in an organization; what is neither a complaint nor a request belongs to no issue. Thresholds, weights and the list of troubles were made with one half at hand, by the hash of the
            conversation's id; the other half is measured with the same. Its scores had been seen before the last of them were chosen with the first half, and one stricter choice was
            dropped for them: take them as the better end. [decisions/issues.md](decisions/issues.md) says how it works.
            """);
        var all = corpora.SupportConversations;
        One(report, "the measured half", [.. all.Where(c => !Developed(c))], true);
        One(report, "the half it was developed with", [.. all.Where(Developed)], false);
        One(report, "all", all, false);
        var watch = Stopwatch.StartNew();
        Group(all, c => c.Company);
        report.Add("microseconds a conversation, judgement with it", watch.Elapsed.TotalMicroseconds / all.Count, format: "0");
        One(report, "all, companies not told apart", all, false, _ => string.Empty);
        report.Heading("What is missed, and why");
        report.Line("- A help page is what one agent chose. Several companies send most people to one page (\"open a ticket\"), whatever the cause: those can't be found by what people say, and the three pages for lost access to one company's mail are one cause to whoever reads the conversations.");
        report.Line("- What is judged a question (\"how do I get my old account back?\") is no complaint, and joins no issue until a person links it.");
        report.Line("- Precision inside issues of 0.8 is not reached by thresholds: what is stricter on the first half finds too little on the other.");
        report.Line("- Precision inside issues is over conversations in issues of two and more, and counts every pair; majority counts those whose page is the one most of their issue have.");
        return report;
    }

    private static bool Developed(SupportConversation conversation) => (SHA256.HashData(Encoding.UTF8.GetBytes(conversation.Id))[0] & 1) == 0;

    private static void One(Report report, string what, List<SupportConversation> conversations, bool wanted, Func<SupportConversation, string>? topic = null)
    {
        var issues = Group(conversations, topic ?? (c => c.Company));
        var clusters = new Clusters<SupportConversation>(conversations, c => c.Page, c => issues[c]);
        report.Add($"{what} ({conversations.Count}): B-cubed F1", clusters.F1, wanted ? clusters.AloneF1 : null);
        report.Add($"{what}: B-cubed F1 if each stood alone", clusters.AloneF1);
        report.Add($"{what}: B-cubed precision", clusters.Precision);
        report.Add($"{what}: B-cubed recall", clusters.Recall);
        report.Add($"{what}: precision inside issues ({clusters.Gathered} conversations in {clusters.Issues} issues)", clusters.PrecisionInside, wanted ? 0.8 : null);
        report.Add($"{what}: of these, page of the issue's majority", clusters.Majority, wanted ? 0.8 : null);
        report.Add($"{what}: of the {clusters.Frequent} whose page occurs {Clusters<SupportConversation>.Often} times and more, in an issue of their page", clusters.Found, wanted ? 0.5 : null);
    }

    /// <summary>The issue of each; a number of its own for one that stands alone.</summary>
    private static Dictionary<SupportConversation, int> Group(List<SupportConversation> conversations, Func<SupportConversation, string> topic)
    {
        var topics = new Dictionary<string, (Causes Causes, Frequencies Frequencies)>();
        var placed = new Dictionary<SupportConversation, int>();
        foreach (var conversation in conversations)
        {
            var place = placed.Count;
            placed.Add(conversation, place);
            var messages = conversation.Messages.Where(m => m.FromCustomer).Select(m => new MessageText(m.Text)).ToList();
            if (!messages.Any(m => Complaints.Are(Shipped.Read(m).Intent))) continue;
            var terms = Terms.Read(messages);
            if (!topics.TryGetValue(topic(conversation), out var scope)) topics.Add(topic(conversation), scope = New());
            var (causes, frequencies) = scope;
            frequencies.Add(terms);
            if (causes.Find(terms) is { } cause)
            {
                causes.Join(cause, terms);
                placed[conversation] = cause.Place;
            }
            else causes.Add(new Cause(Guid.Empty, false, place, Sketch.Of(terms, frequencies)));
        }

        return placed;
    }

    private static (Causes Causes, Frequencies Frequencies) New()
    {
        var frequencies = new Frequencies();
        return (new Causes(frequencies), frequencies);
    }
}

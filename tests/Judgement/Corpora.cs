using System.Text.Json;
using SocialExtension.Plugins.Understanding;

namespace SocialExtension.Judgement;

/// <summary>Where the texts are. The folder is laid out as docs/judgement.md says; nothing of it is in the repository.</summary>
internal sealed class Corpora(string folder)
{
    public string File(params string[] names)
    {
        var path = Directory.GetFiles(Path.Combine([folder, .. names.SkipLast(1)]), names[^1]).Order(StringComparer.Ordinal).FirstOrDefault();
        return path ?? throw new FileNotFoundException($"No {string.Join('/', names)} in {folder}.");
    }

    public List<Rated> Tweets => Rated.Read(File("vader", "tweets_GroundTruth*.txt"), Lexicon.General);

    public List<Rated> Snippets => Rated.Read(File("vader", "amazonReviewSnippets_GroundTruth*.txt"), Lexicon.Service);

    /// <summary>Tweets to airlines with −1, 0 or 1 and whether a reason to complain is given.</summary>
    public List<(string Text, int Class, bool Complaint)> Airline =>
        [.. Csv.Read(File("airline", "tweets*.csv")).Select(r => (r["text"], r["airline_sentiment"] switch { "negative" => -1, "positive" => 1, _ => 0 }, r["negativereason"].Length > 0))];

    /// <summary>TweetEval's sentiment texts: 0 negative, 1 neutral, 2 positive.</summary>
    public List<(string Text, int Class)> TweetEval
    {
        get
        {
            var texts = System.IO.File.ReadAllLines(File("tweeteval", "sentiment", "*_text.txt"));
            var labels = System.IO.File.ReadAllLines(File("tweeteval", "sentiment", "*_labels.txt"));
            return [.. texts.Zip(labels, (t, l) => (t, int.Parse(l.Trim(), System.Globalization.CultureInfo.InvariantCulture) - 1))];
        }
    }

    /// <summary>Support conversations that each end in a link to a help page, in the order of time.</summary>
    public List<SupportConversation> SupportConversations
    {
        get
        {
            using var stream = System.IO.File.OpenRead(File("ibm_cdp", "*.json"));
            using var document = JsonDocument.Parse(stream);
            return [.. document.RootElement.EnumerateArray().Select(SupportConversation.Read).OrderBy(c => c.On, StringComparer.Ordinal).ThenBy(c => c.Id, StringComparer.Ordinal)];
        }
    }

    /// <summary>What was written in support conversations.</summary>
    public List<string> Conversations => [.. SupportConversations.SelectMany(c => c.Messages).Select(m => m.Text)];

    /// <summary>Hand-labelled tweets to one company: the text and its topics.</summary>
    public List<(string Text, HashSet<string> Topics)> Labelled(string company) =>
        [.. Csv.Read(File("twcs_labelled", company + "*-inbound.csv")).Select(r => (r["text"], r.Where(c => c.Value == "1" && !NoTopic.Contains(c.Key)).Select(c => c.Key).ToHashSet()))];

    private static readonly HashSet<string> NoTopic = ["main_tweet_id", "tweet_id", "in_response_to_tweet_id", "response_tweet_id", "created_at", "author_id", "inbound", "text", "company"];
}

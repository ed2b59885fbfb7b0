using System.Globalization;
using System.Text;

namespace SocialExtension.Benchmarks;

/// <summary>Made-up posts: every third answers the one before it, every tenth is the company's.</summary>
internal static class Activities
{
    public const int Network = 285100000;
    public const string Brand = "https://x.example/users/brand";
    private static readonly DateTime Start = new(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc);
    private static readonly string Text = string.Concat(Enumerable.Repeat("The parcel has not arrived yet, and nobody answers. ", 3));

    /// <summary>A batch of posts.</summary>
    /// <param name="first">The number of the first post; numbers are never used twice.</param>
    /// <param name="count">How many.</param>
    /// <param name="author">Who wrote a post, by its number.</param>
    public static string Batch(int first, int count, Func<int, string> author) => List(Enumerable.Range(first, count), n => Post(n, n % 10 == 9 ? Brand : author(n), n % 3 == 2 ? n - 1 : null));

    /// <summary>A chain of answers, the newest first.</summary>
    public static string ReverseChain(int first, int last) => List(Enumerable.Range(first, last - first + 1).Reverse(), n => Post(n, Author(n % 50), n == 0 ? null : n - 1));

    public static string Author(int number) => $"https://x.example/users/a{number.ToString(CultureInfo.InvariantCulture)}";

    private static string List(IEnumerable<int> numbers, Func<int, string> post) => new StringBuilder("[").AppendJoin(',', numbers.Select(post)).Append(']').ToString();

    private static string Post(int number, string author, int? answers) =>
        $$$"""
        {"type":"Create","soc:network":"X","actor":{"type":"Person","id":"{{{author}}}","name":"Somebody","preferredUsername":"somebody"},"object":{"type":"Note","id":"{{{Id(number)}}}","content":"{{{Text}}}","published":"{{{Start.AddSeconds(number):yyyy-MM-ddTHH:mm:ssZ}}}","to":["as:Public"]{{{(answers is { } parent ? $",\"inReplyTo\":\"{Id(parent)}\"" : "")}}}}}
        """;

    private static string Id(int number) => $"https://x.example/status/{number.ToString(CultureInfo.InvariantCulture)}";
}

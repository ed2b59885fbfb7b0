using System.Text;

namespace SocialExtension.Judgement;

/// <summary>Comma-separated values with quoted fields (RFC 4180).</summary>
internal static class Csv
{
    public static List<Dictionary<string, string>> Read(string file)
    {
        var lines = Records(File.ReadAllText(file)).ToList();
        return [.. lines.Skip(1).Where(r => r.Count == lines[0].Count).Select(r => lines[0].Zip(r).DistinctBy(p => p.First).ToDictionary(p => p.First, p => p.Second))];
    }

    private static IEnumerable<List<string>> Records(string text)
    {
        var (record, field, quoted) = (new List<string>(), new StringBuilder(), false);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (quoted && c == '"' && i + 1 < text.Length && text[i + 1] == '"')
            {
                field.Append('"');
                i++;
            }
            else if (c == '"') quoted = !quoted;
            else if (quoted || c is not (',' or '\n' or '\r')) field.Append(c);
            else if (c != '\r')
            {
                record.Add(field.ToString());
                field.Clear();
                if (c == ',') continue;
                yield return record;
                record = [];
            }
        }

        if (field.Length == 0 && record.Count == 0) yield break;
        record.Add(field.ToString());
        yield return record;
    }
}

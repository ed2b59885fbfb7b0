using System.Globalization;
using SocialExtension.Judgement;
using SocialExtension.Plugins.Identity.Matching;

namespace SocialExtension.Matching;

/// <summary>A data set of FEBRL: invented people, some of them several times, mistyped. Each record stands on both sides: as a profile and as a customer.</summary>
internal sealed class Febrl
{
    private readonly List<Dictionary<string, string>> rows;

    public Febrl(string file) => rows = [.. Csv.Read(file).Select(r => r.ToDictionary(c => c.Key.Trim(), c => c.Value.Trim()))];

    /// <summary>How much of a record is used.</summary>
    public enum Fields
    {
        /// <summary>Names, suburb, postal code, state.</summary>
        NameAndTown,

        /// <summary>Names and the whole address.</summary>
        NameAndPlace,

        /// <summary>With the date of birth and the number of social security.</summary>
        All,
    }

    /// <summary>Counts the pairs that are suggested, each for itself.</summary>
    public PairScore Measure(Fields fields)
    {
        var facts = rows.ConvertAll(r => Facts(r, fields));
        var person = rows.ConvertAll(r => r["rec_id"].Split('-')[1]);
        var kept = facts.SelectMany((f, i) => MatchKeys.Kept(f).Select(k => (Key: k, Row: i))).ToLookup(k => k.Key, k => k.Row);
        var compared = new HashSet<(int A, int B)>();
        for (var i = 0; i < facts.Count; i++)
        {
            foreach (var other in Candidates.Of(MatchKeys.Asked(facts[i]), kept).Where(c => c != i)) compared.Add((Math.Min(i, other), Math.Max(i, other)));
        }

        var suggested = compared.Where(p => Comparison.Of(facts[p.A], facts[p.B]).Chance >= 0.5).ToList();
        var same = person.GroupBy(p => p).Sum(g => g.Count() * (g.Count() - 1) / 2);
        return new PairScore(suggested.Count(p => person[p.A] == person[p.B]), suggested.Count, same, compared.Count(p => person[p.A] == person[p.B]));
    }

    private static Facts Facts(Dictionary<string, string> row, Fields fields)
    {
        string? Value(string column) => row[column].Length > 0 ? row[column] : null;
        var whole = fields != Fields.NameAndTown;
        var all = fields == Fields.All;
        return new Facts
        {
            Name = PersonName.Of(Value("given_name"), Value("surname")),
            Place = new Place
            {
                Street = whole && Value("address_1") is { } street ? $"{row["street_number"]} {street}" : null,
                Area = whole ? Value("address_2") : null,
                City = Value("suburb"),
                PostalCode = Value("postcode"),
                Region = Value("state"),
            },
            Phones = all && Value("soc_sec_id") is { } number ? [number] : [],
            Born = all && DateTime.TryParseExact(row["date_of_birth"], "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var born) ? born : null,
        };
    }
}

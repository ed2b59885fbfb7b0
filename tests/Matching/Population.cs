using System.Globalization;
using SocialExtension.Plugins.Identity.Matching;

namespace SocialExtension.Matching;

/// <summary>Invented customers: names as often as the census has them, towns of every size, companies, addresses, telephone numbers.</summary>
internal sealed class Population
{
    private const int Towns = 3000;
    private const int Companies = 8000;
    private static readonly string[] Providers = ["gmail.com", "outlook.com", "yahoo.com", "gmx.de", "icloud.com"];

    private readonly Random random;
    private readonly Drawing given;
    private readonly Drawing family;
    private readonly List<string> towns = [];

    public Population(string census, int count, int seed)
    {
        random = new Random(seed);
        given = new Drawing(Census.Given(census), random);
        family = new Drawing(Census.Family(census), random);
        var syllables = "ba ber bor cas dal den el far gar hal hem ken lan lo mar mil nor ol pen ra ros sal stan tor ul vin wes win wor yar".Split(' ');
        var ends = "burg ford ham ton field stadt dorf ville mouth bridge wick by minster haven".Split(' ');
        for (var i = 0; i < Towns; i++) towns.Add(syllables[random.Next(syllables.Length)] + syllables[random.Next(syllables.Length)] + ends[random.Next(ends.Length)]);
        People = [.. Enumerable.Range(0, count).Select(_ => NewPerson())];
    }

    public IReadOnlyList<Person> People { get; }

    public Person NewPerson()
    {
        var first = given.Next();
        var last = family.Next();
        var company = random.Next(3) == 0 ? random.Next(Companies) : (int?)null;
        var local = random.Next(4) switch { 0 => $"{first[0]}{last}", 1 => $"{first}.{last}{random.Next(100)}", 2 => $"{last}{random.Next(1000)}", _ => $"{first}.{last}" };
        return new Person(first, last, Town(), $"{local}@{(company is { } c ? $"company{c}.example" : Providers[random.Next(Providers.Length)])}", $"+49 {random.NextInt64(100_000_000, 999_999_999)}");
    }

    /// <summary>Towns of falling size: the first has two in a hundred people, the last nearly none.</summary>
    public string Town() => towns[(int)(Towns * Math.Pow(random.NextDouble(), 2))];

    /// <summary>Each town has one.</summary>
    public static string PostalCode(string town) => (10_000 + (town.Aggregate(7, (sum, letter) => unchecked((sum * 31) + letter)) & 0xFFFF)).ToString(CultureInfo.InvariantCulture);

    internal sealed record Person(string First, string Last, string Town, string Email, string Phone)
    {
        /// <summary>The address of every second one is on record with its postal code.</summary>
        public Facts Customer => new() { Name = PersonName.Of(First, Last), Place = new Place { City = Town, PostalCode = Phone[^1] % 2 == 0 ? PostalCode(Town) : null }, Emails = [Email], Phones = [Phone] };
    }
}

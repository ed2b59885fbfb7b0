using SocialExtension.Matching;

// dotnet run -c Release --project tests/Matching -- --census FOLDER --febrl FOLDER [--write docs/identity.md]
// dotnet run -c Release --project tests/Matching -- lists --census FOLDER --nicknames FILE
if (Option("--census") is not { } census || (Option("--febrl") ?? Option("--nicknames")) is not { } lists)
{
    Console.Error.WriteLine("--census FOLDER says where the census's lists of names are, --febrl FOLDER where febrl_dataset1.csv and febrl_dataset3.csv are (docs/identity.md).");
    return 1;
}

if (args.Contains("lists")) return NameLists.Run(census, lists, Path.Combine("plugins", "Identity", "Matching", "Resources"));

var report = new Report();
foreach (var set in new[] { 1, 3 })
{
    var febrl = new Febrl(Path.Combine(lists, $"febrl_dataset{set}.csv"));
    var place = febrl.Measure(Febrl.Fields.NameAndPlace);
    report.Add($"FEBRL {set}, pairs by names and place: F1", place.F1, least: 0.95);
    report.Add("the same, precision", place.Precision);
    report.Add("the same, recall", place.Recall);
    report.Add("the same, pairs that were compared at all", place.BlockRecall);
    report.Add($"FEBRL {set}, names, suburb, postal code and state alone: F1", febrl.Measure(Febrl.Fields.NameAndTown).F1, least: 0.95);
    report.Add($"FEBRL {set}, all fields: F1", febrl.Measure(Febrl.Fields.All).F1, least: 0.971);
}

var blocks = new BlockMeasure(new Population(census, 100_000, 1));
blocks.Run(10_000, 2);
report.Add("profiles among 100,000 contacts: the right one is compared", blocks.Recall, least: 0.99);
report.Add("candidates a profile, at most", blocks.MostCandidates, "0", most: 20);
report.Add("candidates a profile, on average", blocks.MeanCandidates, "0.0");
report.Add("keys that a profile asks for, at most", blocks.MostKeysAsked, "0", most: 16);
report.Add("keys that a contact is kept under, on average", blocks.KeysPerCustomer, "0.0");
report.Add("suggested clearly and right, of all profiles", blocks.Suggested);
report.Add("right, of those suggested clearly", blocks.Precision);

var links = new LinkMeasure(new Population(census, 20_000, 3));
links.Run(10_000, 4);
report.Add("links by themselves, of 10,000: wrong", links.Wrong, "0", most: 0);
report.Add("right", links.Right, "0");
report.Add("their own address, left for a person to decide", links.Left, "0");
report.Add("strangers to an address who show no name", links.WithoutName, "0");
report.Add("of these, linked", links.WrongWithoutName, "0");
if (Option("--write") is { } file) File.WriteAllText(file, report.Markdown);
return 0;

string? Option(string name) => args.SkipWhile(a => a != name).Skip(1).FirstOrDefault();

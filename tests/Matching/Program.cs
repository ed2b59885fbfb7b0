using SocialExtension.Matching;

// dotnet run -c Release --project tests/Matching -- --febrl FOLDER --census FOLDER [--write docs/identity.md]
// dotnet run -c Release --project tests/Matching -- lists --census FOLDER --nicknames FILE
if (Option("--census") is not { } census)
{
    Console.Error.WriteLine("--census FOLDER says where the census's lists of names are, --febrl FOLDER where FEBRL's data sets are (docs/identity.md).");
    return 1;
}

if (args.Contains("lists")) return NameLists.Run(census, Option("--nicknames")!, Path.Combine("plugins", "Identity", "Matching", "Resources"));

foreach (var n in new[] { 1, 3 })
{
    var set = new Febrl(Path.Combine(Option("--febrl")!, $"febrl_dataset{n}.csv"));
    foreach (var f in Enum.GetValues<Febrl.Fields>())
    {
        var s = set.Measure(f);
        Console.WriteLine($"{n} {f} F1 {s.F1:0.0000} P {s.Precision:0.0000} R {s.Recall:0.0000} block {s.BlockRecall:0.0000}");
    }
}

var b = new BlockMeasure(new Population(census, 100_000, 1));
b.Run(10_000, 2);
Console.WriteLine($"keys kept {b.KeysPerCustomer:0.0} asked {b.MostKeysAsked} cand max {b.MostCandidates} mean {b.MeanCandidates:0.00} recall {b.Recall:0.0000} precision {b.Precision:0.0000} right {b.Suggested:0.0000}");

var l = new LinkMeasure(new Population(census, 20_000, 3));
l.Run(10_000, 4);
Console.WriteLine($"right {l.Right} wrong {l.Wrong} left {l.Left} noname {l.WrongWithoutName} of {l.WithoutName}");

return 0;

string? Option(string name) => args.SkipWhile(a => a != name).Skip(1).FirstOrDefault();

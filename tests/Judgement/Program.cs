using SocialExtension.Judgement;

// dotnet run -c Release --project tests/Judgement -- --corpora FOLDER [--write docs/judgement.md] | -- train --corpora FOLDER
if (Option("--corpora") is not { } folder)
{
    Console.Error.WriteLine("--corpora FOLDER says where the texts are (docs/judgement.md lists them).");
    return 1;
}

var corpora = new Corpora(folder);
if (args.Contains("train")) return Training.Run(corpora, Option("--resources") ?? Path.Combine("plugins", "Understanding", "Resources"));

if (args.Contains("ibm"))
{
    var j = new SocialExtension.Plugins.Understanding.Judge();
    foreach (var g in corpora.Conversations.Select(t => (t, j: j.Read(new SocialExtension.Plugins.Understanding.MessageText(t)))).GroupBy(x => x.j.Intent).OrderByDescending(g => g.Count()))
    {
        Console.WriteLine($"== {g.Key} {g.Count()}");
        if (g.Key is null or SocialExtension.Plugins.Schema.Intent.Other or SocialExtension.Plugins.Schema.Intent.Praise or SocialExtension.Plugins.Schema.Intent.Spam or SocialExtension.Plugins.Schema.Intent.Suggestion or SocialExtension.Plugins.Schema.Intent.PurchaseIntent or SocialExtension.Plugins.Schema.Intent.ChurnRisk)
            foreach (var x in g) Console.WriteLine($"{x.j.Score:F2} {x.t.Replace('\n', ' ')}");
    }

    return 0;
}

var report = new Report();
SentimentMeasure.Run(corpora, report);
CorrectionMeasure.Run(corpora, report);
ComplaintMeasure.Run(corpora, report);
TopicMeasure.Run(corpora, report);
LanguageMeasure.Run(corpora, report);
CostMeasure.Run(corpora, report);
Console.WriteLine(report.Markdown);
if (Option("--write") is { } file) File.WriteAllText(file, report.Markdown);
return 0;

string? Option(string name) => args.SkipWhile(a => a != name).Skip(1).FirstOrDefault();

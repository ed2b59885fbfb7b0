using SocialExtension.Judgement;

// dotnet run -c Release --project tests/Judgement -- --corpora FOLDER [--unseen] [--write docs/judgement.md] | -- train --corpora FOLDER
if (Option("--corpora") is not { } folder)
{
    Console.Error.WriteLine("--corpora FOLDER says where the texts are (docs/judgement.md lists them).");
    return 1;
}

var corpora = new Corpora(folder);
if (args.Contains("train")) return Training.Run(corpora, Option("--resources") ?? Path.Combine("plugins", "Understanding", "Resources"));

var report = new Report();
SentimentMeasure.Run(corpora, report, args.Contains("--unseen"));
CorrectionMeasure.Run(corpora, report);
ComplaintMeasure.Run(corpora, report);
TopicMeasure.Run(corpora, report);
LanguageMeasure.Run(corpora, report);
CostMeasure.Run(corpora, report);
report.Reasons();
Console.WriteLine(report.Markdown);
if (Option("--write") is { } file) File.WriteAllText(file, report.Markdown);
return 0;

string? Option(string name) => args.SkipWhile(a => a != name).Skip(1).FirstOrDefault();

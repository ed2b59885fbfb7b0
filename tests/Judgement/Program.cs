using SocialExtension.Judgement;

// dotnet run -c Release --project tests/Judgement -- --corpora FOLDER [--unseen] [--write docs/judgement.md] | -- issues --corpora FOLDER [--write docs/issues.md] | -- train --corpora FOLDER
if (Option("--corpora") is not { } folder)
{
    Console.Error.WriteLine("--corpora FOLDER says where the texts are (docs/judgement.md lists them).");
    return 1;
}

var corpora = new Corpora(folder);
if (args.Contains("train")) return Training.Run(corpora, Option("--resources") ?? Path.Combine("plugins", "Understanding", "Resources"));

if (args.Contains("issues")) return Written(IssueMeasure.Run(corpora));

var report = new Report("""
    # How well it judges

    Written by `dotnet run -c Release --project tests/Judgement -- --corpora FOLDER --write docs/judgement.md`. FOLDER holds `vader`, `airline`, `tweeteval`, `twcs_labelled` as their authors
    publish them; the repository does not, since most may be used for research only. Nothing is fitted on them but the two sets of the VADER study (MIT), and of these on eight tenths, by the hash
    of the text (two of them choose penalties and thresholds); the other two are measured (all, with `--unseen`, of a folder that nothing was fitted on). [decisions/judgement.md](decisions/judgement.md) says how it works.
    """);
SentimentMeasure.Run(corpora, report, args.Contains("--unseen"));
CorrectionMeasure.Run(corpora, report);
ComplaintMeasure.Run(corpora, report);
TopicMeasure.Run(corpora, report);
LanguageMeasure.Run(corpora, report);
CostMeasure.Run(corpora, report);
report.Reasons();
return Written(report);

int Written(Report done)
{
    Console.WriteLine(done.Markdown);
    if (Option("--write") is { } file) File.WriteAllText(file, done.Markdown);
    return 0;
}

string? Option(string name) => args.SkipWhile(a => a != name).Skip(1).FirstOrDefault();

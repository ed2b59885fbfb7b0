using SocialExtension.Judgement;
using SocialExtension.Plugins.Understanding;

var corpora = new Corpora(Option("--corpora") ?? throw new ArgumentException("--corpora FOLDER is needed."));
var resources = Option("--resources") ?? "plugins/Understanding/Resources";
if (args.Contains("lists"))
{
    File.WriteAllText(Path.Combine(resources, "vader.txt"), Lists.Words(corpora.File("vader", "vader_lexicon.txt")));
    File.WriteAllText(Path.Combine(resources, "emoji.txt"), Lists.Pictures(corpora.File("vader", "emoji_utf8_lexicon.txt"), Lexicon.General));
    return;
}

if (Option("--g") is { } g) SentimentTraining.GramPenalty = double.Parse(g);
if (Option("--m") is { } m) SentimentTraining.MeasurePenalty = double.Parse(m);
if (Option("--c") is { } cc) SentimentTraining.Cut = double.Parse(cc);
if (Option("--i") is { } ii) SentimentTraining.Ibm = double.Parse(ii);
SentimentTraining.IbmTexts = corpora.Conversations;
var lexicon = Lexicon.General;
if (args.Contains("dump")) { foreach (var r in corpora.Tweets) { var w = WordReader.Read(r.Text, lexicon); var v = ValenceRules.Read(w, lexicon); Console.WriteLine($"{v.Compound:F4}\t{r.Rating}\t{r.Part}\t{r.Text}\t{string.Join(' ', Enumerable.Range(0, w.Count).Where(i => v[i] != 0).Select(i => w.Written(i) + "=" + v[i].ToString("F2")))}"); } return; }
var bytes = SentimentTraining.Fit(corpora.Tweets.Concat(corpora.Snippets));
var weights = new SentimentWeights(bytes);
Console.WriteLine($"thresholds {weights.NegativeBelow:F2} {weights.PositiveAbove:F2}");
if (args.Contains("train")) File.WriteAllBytes(Path.Combine(resources, "sentiment.bin"), bytes);
foreach (var (name, set) in new[] { ("tweets", corpora.Tweets), ("snippets", corpora.Snippets) })
{
    foreach (var part in new[] { Part.Train, Part.Validation, Part.Test })
    {
        var of = set.Where(t => t.Part == part).ToList();
        var table = new Confusion(); var table0 = new Confusion();
        foreach (var r in of) { table.Add(SentimentTraining.Class(r.Rating), Cls(SentimentTraining.Score(r.Text, r.Lexicon, weights))); var c = Rule(r.Text, r.Lexicon); table0.Add(SentimentTraining.Class(r.Rating), c > .05 ? 1 : c < -.05 ? -1 : 0); }
        Console.WriteLine($"{name} {part} n={of.Count} rules r={R(of.Select(r => (Rule(r.Text, r.Lexicon), r.Rating))):F4} F1 {table0.MacroF1:F3} model r={R(of.Select(r => (SentimentTraining.Score(r.Text, r.Lexicon, weights), r.Rating))):F4} F1 {table.MacroF1:F3}");
    }
}

Console.WriteLine($"tweets all rules r={R(corpora.Tweets.Select(r => (Rule(r.Text, r.Lexicon), r.Rating))):F4}");
Show("airline", corpora.Airline.Select(a => (a.Text, a.Class)), Lexicon.Service);
Show("tweeteval", corpora.TweetEval, Lexicon.General);
Show("tweeteval S", corpora.TweetEval, Lexicon.Service);

if (args.Contains("learnX"))
{
    var airline = corpora.Airline.DistinctBy(a => a.Text).OrderBy(a => Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(a.Text)))).ToList();
    foreach (var n in new[] { 500, 2000 })
    {
        var sw = System.Diagnostics.Stopwatch.StartNew();
        double[] Base(double[] d, double s) => [6 * (weights.NegativeBelow - s), 0, 6 * (s - weights.PositiveAbove)];
        var feats = airline.Select(a => { var w = WordReader.Read(a.Text, Lexicon.Service); var f = Features.Read(w, ValenceRules.Read(w, Lexicon.Service)); return (f, weights.Score(f), a.Class + 1); }).ToList();
        var cs = feats.Take(n).Select((f, i) => (new Correction(new Guid(i, 0, 0, new byte[8]), Guid.Empty, default, f.Item3, f.f.Dense, [.. Enumerable.Range(0, f.f.Count).Select(j => f.f[j])]), 1.0)).ToList();
        sw.Restart();
        var lw = LearnedWeights.Fit(cs, 3, c => Base(null!, feats[(int)BitConverter.ToInt32(c.Message.ToByteArray(), 0)].Item2));
        var t = new Confusion();
        foreach (var (f, s, l) in feats.Skip(2000)) { var sc = Base(null!, s); lw.Add(f, sc); t.Add(l - 1, Array.IndexOf(sc, sc.Max()) - 1); }
        Console.Write($" | {n} {sw.ElapsedMilliseconds} ms F1 {t.MacroF1:F3}");
    }
}

void Show(string name, IEnumerable<(string Text, int Class)> set, Lexicon lexicon)
{
    var (rules, model) = (new Confusion(), new Confusion());
    foreach (var (text, gold) in set)
    {
        var c = Rule(text, lexicon);
        rules.Add(gold, c > .05 ? 1 : c < -.05 ? -1 : 0);
        model.Add(gold, Cls(SentimentTraining.Score(text, lexicon, weights)));
    }

    Console.WriteLine($"{name} rules F1 {rules.MacroF1:F3} recall {rules.MacroRecall:F3}; model F1 {model.MacroF1:F3} recall {model.MacroRecall:F3}");
    foreach (var t in new[] { rules, model }) for (var i = -1; i < 2; i++) Console.WriteLine($"   {t[i, -1],6}{t[i, 0],6}{t[i, 1],6}");
}

double Rule(string text, Lexicon lexicon)
{
    var words = WordReader.Read(text, lexicon);
    return ValenceRules.Read(words, lexicon).Compound;
}

int Cls(double s) => s < weights.NegativeBelow ? -1 : s > weights.PositiveAbove ? 1 : 0;

double R(IEnumerable<(double X, double Y)> pairs)
{
    var p = pairs.ToList();
    var (mx, my) = (p.Average(v => v.X), p.Average(v => v.Y));
    return p.Sum(v => (v.X - mx) * (v.Y - my)) / Math.Sqrt(p.Sum(v => (v.X - mx) * (v.X - mx)) * p.Sum(v => (v.Y - my) * (v.Y - my)));
}

string? Option(string name) => args.SkipWhile(a => a != name).Skip(1).FirstOrDefault();

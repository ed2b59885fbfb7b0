namespace SocialExtension.Judgement;

/// <summary>What was judged as what, for negative, neutral and positive.</summary>
internal sealed class Confusion
{
    private readonly int[,] cells = new int[3, 3];

    public int this[int gold, int judged] => cells[gold + 1, judged + 1];

    public void Add(int gold, int judged)
    {
        cells[gold + 1, judged + 1]++;
        Count++;
    }

    public int Count { get; private set; }

    public double MacroF1 => new[] { -1, 0, 1 }.Average(F1);

    public double MacroRecall => new[] { -1, 0, 1 }.Average(c => Share(this[c, c], Enumerable.Range(-1, 3).Sum(j => this[c, j])));

    public double F1(int one)
    {
        var hits = this[one, one];
        return Share(2 * hits, Enumerable.Range(-1, 3).Sum(j => this[one, j] + this[j, one]));
    }

    public static double Share(double part, double whole) => whole == 0 ? 0 : part / whole;
}

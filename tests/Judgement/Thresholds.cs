namespace SocialExtension.Judgement;

/// <summary>The two scores that part negative, neutral and positive: those that give the best macro-F1 on the part kept to choose.</summary>
internal static class Thresholds
{
    public static (double Below, double Above) Choose(IEnumerable<(double Score, int Class)> judged)
    {
        var all = judged.ToList();
        var best = (F1: -1.0, Below: 0.0, Above: 0.0);
        for (var below = -0.30; below <= 0.10; below += 0.01)
        {
            for (var above = Math.Max(below, -0.10); above <= 0.30; above += 0.01)
            {
                var table = new Confusion();
                foreach (var (score, gold) in all) table.Add(gold, score < below ? -1 : score > above ? 1 : 0);
                if (table.MacroF1 > best.F1) best = (table.MacroF1, below, above);
            }
        }

        return (best.Below, best.Above);
    }
}

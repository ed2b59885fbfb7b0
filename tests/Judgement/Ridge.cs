namespace SocialExtension.Judgement;

/// <summary>Least squares with a penalty, by coordinate descent: only + − × ÷, in a fixed order, so that every machine finds the same bytes.</summary>
internal sealed class Ridge(int columns)
{
    private readonly List<(int Column, double Value)[]> rows = [];
    private readonly List<double> targets = [];
    private readonly double[] penalties = new double[columns];

    public double[] Weights { get; } = new double[columns];

    public void Penalize(int from, int count, double penalty) => Array.Fill(penalties, penalty, from, count);

    public void Add(IEnumerable<(int Column, double Value)> row, double target)
    {
        rows.Add([.. row.GroupBy(c => c.Column).OrderBy(g => g.Key).Select(g => (g.Key, g.Sum(c => c.Value)))]);
        targets.Add(target);
    }

    public void Fit(int sweeps)
    {
        var byColumn = new List<(int Row, double Value)>[columns];
        for (var r = 0; r < rows.Count; r++)
        {
            foreach (var (column, value) in rows[r]) (byColumn[column] ??= []).Add((r, value));
        }

        var residuals = targets.ToArray();
        for (var sweep = 0; sweep < sweeps; sweep++)
        {
            for (var c = 0; c < columns; c++)
            {
                if (byColumn[c] is not { } cells) continue;
                var (top, bottom) = (0.0, penalties[c]);
                foreach (var (row, value) in cells)
                {
                    top += value * residuals[row];
                    bottom += value * value;
                }

                var weight = Weights[c] + ((top - (penalties[c] * Weights[c])) / bottom);
                foreach (var (row, value) in cells) residuals[row] -= value * (weight - Weights[c]);
                Weights[c] = weight;
            }
        }
    }
}

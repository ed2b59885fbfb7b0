namespace SocialExtension.Emulator.Host.Tests.Ingestion.Histories;

/// <summary>Things that happened, and a seed that the orders to tell them in follow from.</summary>
/// <param name="Happenings">In the order in which they happened, more or less.</param>
/// <param name="Seed">Gives the orders, the repetitions and the batches.</param>
internal sealed record History(IReadOnlyList<Happening> Happenings, int Seed)
{
    private const int LargestBatch = 11;

    /// <summary>Shorter and simpler histories, the much shorter ones first; what is left is told in the same orders.</summary>
    public IEnumerable<History> Simpler => Shorter().Concat(Happenings.SelectMany((h, i) => h.Simpler.Select(simpler => this with { Happenings = [.. Happenings.Take(i), simpler, .. Happenings.Skip(i + 1)] })));

    /// <summary>One by one, in order.</summary>
    public IEnumerable<Happening[]> InOrder => Happenings.Select(h => new[] { h });

    /// <summary>In another order and in batches, some things twice.</summary>
    /// <param name="order">Which.</param>
    public IEnumerable<Happening[]> Shuffled(int order)
    {
        var told = Happenings.Select(h => (Happening: h, Place: Random(h.Number, order).Next()))
            .Concat(from h in Happenings let random = Random(h.Number, order + 1_000) where random.Next(4) == 0 select (Happening: h, Place: random.Next()))
            .OrderBy(t => t.Place).Select(t => t.Happening).ToList();
        var sizes = Random(-1, order);
        for (var at = 0; at < told.Count;)
        {
            var batch = told.Skip(at).Take(sizes.Next(1, LargestBatch + 1)).ToArray();
            at += batch.Length;
            yield return batch;
        }
    }

    /// <summary>Everything again.</summary>
    public Happening[] Again => [.. Happenings];

    public override string ToString() => $"seed {Seed}\n{string.Join("\n", Happenings)}";

    private IEnumerable<History> Shorter()
    {
        for (var size = (Happenings.Count + 1) / 2; size > 0; size /= 2)
        {
            for (var at = 0; at < Happenings.Count; at += size) yield return this with { Happenings = [.. Happenings.Take(at), .. Happenings.Skip(at + size)] };
        }
    }

    private Random Random(int number, int order) => new(unchecked((((Seed * 31) + order) * 1_000_003) + number));
}

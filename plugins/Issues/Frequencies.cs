using System;

namespace SocialExtension.Plugins.Issues;

/// <summary>In how many conversations of the organization each word occurred: what many say tells little. A table of fixed size; it is halved when it is full, so that what was long ago counts less.</summary>
internal sealed class Frequencies
{
    private const int Places = 1 << 13;
    private const int Full = 60000;
    private const double Before = 20;
    private const double Trouble = 5;
    private const double Subject = 2;
    private const double Word = 3;
    private readonly ushort[] counts = new ushort[Places];

    /// <summary>Conversations that were counted.</summary>
    public int Texts { get; private set; }

    /// <summary>Counts the terms of one conversation.</summary>
    public void Add(Terms terms)
    {
        if (Texts >= Full) Halve();
        Texts++;
        foreach (var key in terms.Keys) counts[key % Places]++;
    }

    /// <summary>How much a term tells: a word that no other conversation has tells most. Kinds of trouble have a weight of their own, since the commoner one is, the more is behind it.</summary>
    public double Weight(uint key)
    {
        if (TroubleKinds.Of(key) is { } kind) return kind.IsTrouble ? Trouble : Subject;
        return Math.Max(0, Word * Math.Log((Texts + Before) / (counts[key % Places] + 1)) / Math.Log((Texts + Before) / 2));
    }

    /// <summary>As the text of a column: base64 of the number of conversations and the counts.</summary>
    public string Write()
    {
        var bytes = new byte[sizeof(int) + (Places * sizeof(ushort))];
        Buffer.BlockCopy(BitConverter.GetBytes(Texts), 0, bytes, 0, sizeof(int));
        Buffer.BlockCopy(counts, 0, bytes, sizeof(int), Places * sizeof(ushort));
        return Convert.ToBase64String(bytes);
    }

    /// <exception cref="FormatException">The text is not what was written.</exception>
    public static Frequencies Read(string? text)
    {
        var read = new Frequencies();
        if (string.IsNullOrEmpty(text)) return read;
        var bytes = Convert.FromBase64String(text);
        if (bytes.Length != sizeof(int) + (Places * sizeof(ushort))) throw new FormatException($"The kept word counts have {bytes.Length} bytes, not {sizeof(int) + (Places * sizeof(ushort))}.");
        read.Texts = BitConverter.ToInt32(bytes, 0);
        Buffer.BlockCopy(bytes, sizeof(int), read.counts, 0, Places * sizeof(ushort));
        return read;
    }

    private void Halve()
    {
        Texts /= 2;
        for (var i = 0; i < Places; i++) counts[i] /= 2;
    }
}

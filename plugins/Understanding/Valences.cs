namespace SocialExtension.Plugins.Understanding;

/// <summary>What each piece of a text contributes, by the rules of VADER (Hutto and Gilbert 2014), and their sum.</summary>
internal sealed class Valences(int count)
{
    private readonly double[] each = new double[count];
    private readonly int[] ends = new int[count];

    /// <summary>The valence of the word or phrase that begins at a piece, after all rules; 0 where none does.</summary>
    public double this[int index]
    {
        get => each[index];
        set => each[index] = value;
    }

    /// <summary>The place after the last piece of the word or phrase that begins at a piece.</summary>
    public int End(int index) => ends[index];

    /// <summary>Notes a word or phrase.</summary>
    public void Set(int index, int end, double valence)
    {
        each[index] = valence;
        ends[index] = end;
    }

    /// <summary>The sum, brought into −1..1.</summary>
    public double Compound { get; set; }

    public double Positive { get; set; }

    public double Negative { get; set; }

    /// <summary>What negation made of good words: below 0.</summary>
    public double NegatedGood { get; set; }

    /// <summary>What negation made of bad words: above 0, and rarely as good as it sounds.</summary>
    public double NegatedBad { get; set; }

    /// <summary>What exclamation and question marks add.</summary>
    public double Emphasis { get; set; }

    /// <summary>Good words and trouble in one text, or a phrase that is mostly meant the other way round.</summary>
    public bool MayBeIrony(CueHits cues) => cues[Cue.Irony] > 0 || (Positive > 1.5 && cues[Cue.Complaint] >= 3 && Positive > Negative);
}

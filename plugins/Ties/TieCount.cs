using System;

namespace SocialExtension.Plugins.Ties;

/// <summary>How often, and when for the last time.</summary>
internal sealed class TieCount
{
    public TieCount(int count, DateTime lastOn)
    {
        Count = count;
        LastOn = lastOn;
    }

    public int Count { get; private set; }

    public DateTime LastOn { get; private set; }

    /// <summary>Takes in one more time; the order does not matter.</summary>
    public void Add(DateTime on)
    {
        Count++;
        if (on > LastOn) LastOn = on;
    }
}

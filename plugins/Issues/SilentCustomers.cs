using System;

namespace SocialExtension.Plugins.Issues;

/// <summary>Who may have a problem and says nothing. It rests on an assumption that stands beside the number and can be changed: the share of those concerned who say so.</summary>
internal static class SilentCustomers
{
    /// <summary>Assumed, in percent, where nobody knows better.</summary>
    public const int AssumedShare = 4;

    /// <summary>customers × (100 − share) ÷ share.</summary>
    public static int Estimate(int customers, int? share)
    {
        var percent = Math.Min(100, Math.Max(1, share ?? AssumedShare));
        return (int)Math.Min(int.MaxValue, Math.Round(customers * (100.0 - percent) / percent));
    }
}

using System;
using System.Collections.Generic;
using System.Linq;

namespace SocialExtension.Plugins.Identity.Matching;

/// <summary>Whom a profile is compared with: those who share its keys, the rarest keys first.</summary>
internal static class Candidates
{
    /// <summary>So many are compared, however many share a key.</summary>
    public const int Most = 20;

    /// <summary>Chooses among those who were found.</summary>
    /// <param name="asked">The profile's keys.</param>
    /// <param name="found">Who is kept under a key.</param>
    /// <typeparam name="T">What stands for a customer.</typeparam>
    public static IReadOnlyList<T> Of<T>(IEnumerable<string> asked, ILookup<string, T> found)
        where T : IComparable<T>
    {
        var weights = new Dictionary<T, double>();
        foreach (var customers in asked.Select(key => found[key].Distinct().ToList()))
        {
            foreach (var customer in customers) weights[customer] = (weights.TryGetValue(customer, out var weight) ? weight : 0) + (1.0 / customers.Count);
        }

        return weights.OrderByDescending(w => w.Value).ThenBy(w => w.Key).Take(Most).Select(w => w.Key).ToList();
    }
}

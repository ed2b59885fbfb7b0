using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using SocialExtension.Plugins.Schema;

namespace SocialExtension.Plugins.Ties;

/// <summary>The connection roles that the solution brings: for each kind of tie one for who does it, and one for to whom.</summary>
internal static class TieRoles
{
    private const string Table = "connectionrole";
    private static readonly Dictionary<TieKind, Guid> Forward = new()
    {
        [TieKind.Replies] = new Guid("d72d1099-e071-5002-a051-8e191132dda6"),
        [TieKind.Mentions] = new Guid("6fc28d97-eac9-5244-983e-adec6d78fb97"),
        [TieKind.Answers] = new Guid("741dcf76-2217-5b72-963a-f65a0da408ae"),
    };

    private static readonly Dictionary<TieKind, Guid> Backward = new()
    {
        [TieKind.Replies] = new Guid("ab07c69a-d0c8-53cc-a7d9-c3fef4ae73c1"),
        [TieKind.Mentions] = new Guid("8f60e370-92da-518a-b5ac-949c293da505"),
        [TieKind.Answers] = new Guid("81f2749e-77a1-597c-af3e-616b8359b9d5"),
    };

    /// <summary>The roles of those who do something.</summary>
    public static object[] Doing { get; } = Forward.Values.Cast<object>().ToArray();

    public static EntityReference Does(TieKind kind) => new(Table, Forward[kind]);

    public static EntityReference Gets(TieKind kind) => new(Table, Backward[kind]);

    /// <summary>The kind of a tie by the role of either end; null of a role that is not ours.</summary>
    public static TieKind? KindOf(Guid role) => Forward.Concat(Backward).Where(r => r.Value == role).Select(r => (TieKind?)r.Key).FirstOrDefault();

    /// <summary>What one is to the other by a role of ours, in the words of the role.</summary>
    public static string? Words(Guid role) => KindOf(role) switch
    {
        TieKind.Replies => Forward.ContainsValue(role) ? "Replies to" : "Is replied to by",
        TieKind.Mentions => Forward.ContainsValue(role) ? "Mentions" : "Is mentioned by",
        TieKind.Answers => Forward.ContainsValue(role) ? "Answers" : "Is answered by",
        _ => null,
    };
}

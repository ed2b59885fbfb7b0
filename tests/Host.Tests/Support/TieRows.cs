using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace SocialExtension.Emulator.Host.Tests.Support;

/// <summary>The ties of contacts, as the platform's connections show them.</summary>
internal static class TieRows
{
    private static readonly string[] Columns = ["record1id", "record2id", "record1roleid", "record2roleid", "relatedconnectionid", "description", "soc_tiecount", "soc_tielaston", "soc_tiestrength"];

    /// <summary>The connections that begin with a contact and were counted.</summary>
    public static List<Entity> TiesOf(this TestEmulator emulator, Guid contact) =>
        [.. emulator.Rows("connection", "record1id", ConditionOperator.Equal, contact, Columns).Where(c => c.Contains("soc_tiecount"))];
}

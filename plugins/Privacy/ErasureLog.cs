using System;
using Microsoft.Xrm.Sdk;
using SocialExtension.Plugins.Platform;
using SocialExtension.Plugins.Schema;

namespace SocialExtension.Plugins.Privacy;

/// <summary>
/// That somebody was erased, by whom and how much of them: a row an erasure. It names and points to nobody. Its id is made with the organization's
/// secret, by which the passes of one erasure find it and nobody else does.
/// </summary>
internal static class ErasureLog
{
    /// <summary>Notes a pass. One that found nothing to erase is none.</summary>
    /// <param name="service">The organization.</param>
    /// <param name="contact">Who is erased.</param>
    /// <param name="user">Who erases.</param>
    /// <param name="now">The time of the pass.</param>
    /// <param name="counts">What was erased over all passes.</param>
    /// <param name="remaining">How much is left.</param>
    public static void Note(IOrganizationService service, Guid contact, Guid user, DateTime now, ErasureCounts counts, int remaining)
    {
        if (counts.IsEmpty) return;
        var id = OrganizationSecret.Ensure(service).MarkOf($"{Erasure.Table}\n{contact:D}");
        var held = service.Find<ErasureRow>(Erasure.Id, id, Erasure.Passes);
        var change = new ErasureRow(id)
        {
            UserId = new EntityReference("systemuser", user),
            Passes = (held?.Passes ?? 0) + 1,
            Counts = counts.Text(),
            FinishedOn = remaining == 0 ? now : null,
        };
        if (held is not null)
        {
            service.Update(change);
            return;
        }

        change.Name = "Erasure of " + Times.Day(now);
        change.StartedOn = now;
        service.Create(change.Row);
    }
}

using System;
using Microsoft.Xrm.Sdk;
using SocialExtension.Plugins.Identity;
using SocialExtension.Plugins.Observations;
using SocialExtension.Plugins.Platform;
using SocialExtension.Plugins.Schema;

namespace SocialExtension.Plugins.Ingestion;

/// <summary>The state that a row gets by a second write: the platform refuses a closed one on Create.</summary>
internal sealed class NewState
{
    private readonly TableRow row;

    private NewState(TableRow row) => this.row = row;

    public Guid RowId => row.Id;

    /// <summary>A message that was sent.</summary>
    public static NewState Completed(Guid message)
    {
        var row = new SocialMessageRow(message);
        MessageRow.Complete(row);
        return new NewState(row);
    }

    /// <summary>A tombstone.</summary>
    public static NewState Canceled(Guid message)
    {
        var row = new SocialMessageRow(message);
        MessageRow.Cancel(row);
        return new NewState(row);
    }

    /// <summary>A profile that was gone before anything of it arrived.</summary>
    public static NewState Inactive(Guid profile)
    {
        var row = new SocialProfileRow(profile);
        row.Row.Deactivate();
        return new NewState(row);
    }

    /// <summary>An observation that was taken back before it came.</summary>
    public static NewState Retracted(Guid observation)
    {
        var row = new ObservationRow(observation);
        row.Row.Deactivate();
        return new NewState(row);
    }

    public void Write(IOrganizationService service) => service.Update(row);
}

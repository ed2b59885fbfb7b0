using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using SocialExtension.Plugins.Platform;
using SocialExtension.Plugins.Schema;

namespace SocialExtension.Plugins.Privacy;

/// <summary>The marks of those who were erased, and of what they wrote: rows whose ids only the organization's secret can make.</summary>
internal sealed class SuppressionMarks
{
    private readonly IOrganizationService service;
    private readonly OrganizationSecret? secret;

    public SuppressionMarks(IOrganizationService service, OrganizationSecret? secret)
    {
        this.service = service;
        this.secret = secret;
    }

    /// <summary>Which keys are marked. Where nobody was ever erased, nothing is asked.</summary>
    public HashSet<string> Among(IEnumerable<string> keys)
    {
        if (secret is null) return new HashSet<string>();
        var marks = keys.Distinct().ToDictionary(k => secret.MarkOf(k));
        return new HashSet<string>(service.In(SuppressionMark.Table, SuppressionMark.Id, marks.Keys.Cast<object>()).Select(r => marks[r.Id]), StringComparer.Ordinal);
    }

    /// <summary>Marks keys, as far as they are not marked yet.</summary>
    public void Set(IReadOnlyCollection<string> keys)
    {
        var known = Among(keys);
        foreach (var mark in keys.Distinct().Where(k => !known.Contains(k)).Select(k => secret!.MarkOf(k)).OrderBy(id => id)) service.Create(new SuppressionMarkRow(mark) { Name = "Erased" }.Row);
    }
}

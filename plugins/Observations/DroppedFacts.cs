using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SocialExtension.Plugins.Platform;
using SocialExtension.Plugins.Schema;

namespace SocialExtension.Plugins.Observations;

/// <summary>Deletes observations. They are emptied first: the platform keeps deleted rows for a while, in its recycle bin.</summary>
internal static class DroppedFacts
{
    /// <summary>Deletes what is known of profiles, as far as is allowed.</summary>
    /// <returns>How many rows were.</returns>
    public static int About(IOrganizationService service, IReadOnlyCollection<Guid> profiles, int limit) => profiles.Count == 0 ? 0 : Drop(service, Of(profiles), limit);

    /// <summary>Deletes what is known of a profile by its consent, as far as is allowed.</summary>
    /// <returns>How many rows were.</returns>
    public static int ByConsent(IOrganizationService service, Guid profile, int limit)
    {
        var query = Of(new[] { profile });
        query.Criteria.AddCondition(Observation.LawfulBasis, ConditionOperator.Equal, (int)ObservationLawfulBasis.Consent);
        return Drop(service, query, limit);
    }

    /// <summary>Deletes as many of those that a query finds as are allowed.</summary>
    /// <returns>How many were.</returns>
    public static int Drop(IOrganizationService service, QueryExpression query, int limit) => service.Drop(query, limit, row => FactRow.Blank(new ObservationRow { Row = row }));

    private static QueryExpression Of(IEnumerable<Guid> profiles)
    {
        var query = new QueryExpression(Observation.Table) { ColumnSet = new ColumnSet(false) };
        query.Criteria.AddCondition(Observation.ProfileId, ConditionOperator.In, profiles.Cast<object>().ToArray());
        return query;
    }
}

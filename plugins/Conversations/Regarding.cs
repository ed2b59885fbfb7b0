using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SocialExtension.Plugins.Schema;

namespace SocialExtension.Plugins.Conversations;

/// <summary>Conditions on whom a message regards.</summary>
internal static class Regarding
{
    /// <summary>Only messages that do not regard the customer yet; without a customer, those that regard anybody.</summary>
    public static void Differs(QueryExpression query, EntityReference? customer)
    {
        // "Not equal" matches rows without a value too (learn.microsoft.com/power-apps/developer/data-platform/fetchxml/filter-rows).
        if (customer is null) query.Criteria.AddCondition(SocialMessage.RegardingObjectId, ConditionOperator.NotNull);
        else query.Criteria.AddCondition(SocialMessage.RegardingObjectId, ConditionOperator.NotEqual, customer.Id);
    }
}

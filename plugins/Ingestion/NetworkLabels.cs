using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SocialExtension.Plugins.Platform;
using SocialExtension.Plugins.Schema;

namespace SocialExtension.Plugins.Ingestion;

/// <summary>Reads the labels of the choice soc_network, in every language, from the platform's table of labels.</summary>
internal static class NetworkLabels
{
    private const int English = 1033;

    public static Networks Load(IOrganizationService service)
    {
        var query = new QueryExpression("stringmap") { ColumnSet = new ColumnSet("attributevalue", "value", "langid") };
        query.Criteria.AddCondition("attributename", ConditionOperator.Equal, SocialMessage.Network);
        query.Criteria.AddCondition("objecttypecode", ConditionOperator.Equal, SocialMessage.Table);
        var networks = new Networks();
        var rows = service.All(query).OrderBy(r => r.GetAttributeValue<int>("langid") == English ? 0 : 1).ThenBy(r => r.GetAttributeValue<int>("langid")).ThenBy(r => r.GetAttributeValue<int>("attributevalue"));
        foreach (var row in rows) networks.AddLabel(row.GetAttributeValue<int>("attributevalue"), row.Text("value") ?? "");
        return networks;
    }
}

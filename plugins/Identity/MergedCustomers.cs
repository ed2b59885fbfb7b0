using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SocialExtension.Plugins.Identity.Matching;
using SocialExtension.Plugins.Platform;

namespace SocialExtension.Plugins.Identity;

/// <summary>Contacts and accounts that were merged into others, and into whom finally. A circle ends where it began.</summary>
internal sealed class MergedCustomers
{
    private const string Master = "masterid";
    private readonly Dictionary<Customer, Customer> masters = new();

    private MergedCustomers()
    {
    }

    /// <summary>Reads which of the customers were merged: one query a table and link of a chain, none where no customer is given.</summary>
    public static MergedCustomers Load(IOrganizationService service, IEnumerable<Customer> customers)
    {
        var merged = new MergedCustomers();
        var next = customers.Distinct().ToList();
        while (next.Count > 0) next = merged.Read(service, next);
        return merged;
    }

    /// <summary>Who survives; the customer itself where it was not merged.</summary>
    public Customer Survivor(Customer customer)
    {
        var passed = new HashSet<Customer>();
        var at = customer;
        while (masters.TryGetValue(at, out var master))
        {
            if (!passed.Add(at)) return customer;
            at = master;
        }

        return at;
    }

    private List<Customer> Read(IOrganizationService service, IEnumerable<Customer> customers)
    {
        var found = new List<Customer>();
        foreach (var table in customers.GroupBy(c => c.Table))
        {
            foreach (var chunk in Rows.Chunks(table.Select(c => (object)c.Id)))
            {
                var query = new QueryExpression(table.Key) { ColumnSet = new ColumnSet(Master) };
                query.Criteria.AddCondition(table.Key + "id", ConditionOperator.In, chunk);
                query.Criteria.AddCondition(Master, ConditionOperator.NotNull);
                foreach (var row in service.All(query))
                {
                    var master = new Customer(table.Key, row.GetAttributeValue<EntityReference>(Master).Id);
                    masters[new Customer(table.Key, row.Id)] = master;
                    if (!masters.ContainsKey(master)) found.Add(master);
                }
            }
        }

        return found;
    }
}

using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SocialExtension.Plugins.Identity.Matching;
using SocialExtension.Plugins.Platform;

namespace SocialExtension.Plugins.Identity;

/// <summary>
/// Keeps the keys of a contact or account by which profiles find it, and marks the profiles that it may fit now; due processing looks at those
/// again. Read and written as SYSTEM: whoever keeps contacts needs no right on our tables.
/// </summary>
[Step("Create", Customer.Contact, Stage.PostOperation)]
[Step("Update", Customer.Contact, Stage.PostOperation, Filter = new[] { "firstname", "lastname", "middlename", "nickname", "emailaddress1", "emailaddress2", "emailaddress3", "mobilephone", "telephone1", "telephone2", "websiteurl", "address1_city", "address1_postalcode", "statecode" })]
[Step("Create", Customer.Account, Stage.PostOperation)]
[Step("Update", Customer.Account, Stage.PostOperation, Filter = new[] { "name", "emailaddress1", "emailaddress2", "emailaddress3", "telephone1", "telephone2", "websiteurl", "address1_city", "statecode" })]
public sealed class KeepMatchKeys : Plugin
{
    private protected override void Run(Invocation invocation)
    {
        var target = (Entity)invocation.Context.InputParameters["Target"];
        var service = invocation.System;
        var row = service.Retrieve(target.LogicalName, target.Id, new ColumnSet(CustomerKeys.Columns(target.LogicalName)));
        new CustomerKeys(service).Keep(new[] { row });
        if (row.Option("statecode") == 0) LookAgain.Mark(service, CustomerFacts.Of(row));
    }
}

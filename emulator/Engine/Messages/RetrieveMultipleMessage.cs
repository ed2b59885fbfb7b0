using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SocialExtension.Emulator.Faults;
using SocialExtension.Emulator.Pipeline;
using SocialExtension.Emulator.Queries;
using SocialExtension.Emulator.Security;

namespace SocialExtension.Emulator.Messages;

/// <summary>RetrieveMultiple of a QueryExpression, a QueryByAttribute, FetchXML, or a tree that the Web API made from OData.</summary>
internal sealed class RetrieveMultipleMessage : Message
{
    public override string Name => "RetrieveMultiple";

    public override void Prepare(Operation operation)
    {
        var query = Required<QueryBase>(operation, "Query");
        operation.Table = query switch
        {
            TreeQuery tree => tree.Select.Table,
            QueryExpression expression => operation.Model.Table(expression.EntityName),
            QueryByAttribute values => operation.Model.Table(values.EntityName),
            FetchExpression fetch => new FromFetchXml(operation.Model).Translate(fetch.Query).Table,
            _ => throw Fault.NotSupported($"queries of type {query.GetType().Name}"),
        };
    }

    public override void Check(Operation operation) => Access.Demand(operation.Caller, operation.RequiredTable, AccessRight.Read);

    public override void Execute(Operation operation)
    {
        // Translated after the steps ran: PreOperation may have changed the query.
        var select = Required<QueryBase>(operation, "Query") switch
        {
            TreeQuery tree => tree.Select,
            QueryExpression expression => new FromQueryExpression(operation.Model).Translate(expression),
            QueryByAttribute values => new FromQueryExpression(operation.Model).Translate(values),
            FetchExpression fetch => new FromFetchXml(operation.Model).Translate(fetch.Query),
            var other => throw Fault.NotSupported($"queries of type {other.GetType().Name}"),
        };
        operation.Output["EntityCollection"] = new ResultRows(operation).Read(select);
    }
}

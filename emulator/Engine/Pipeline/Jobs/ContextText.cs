using System.Runtime.Serialization;
using System.Text;
using System.Xml;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using SocialExtension.Emulator.Faults;

namespace SocialExtension.Emulator.Pipeline.Jobs;

/// <summary>The context of an asynchronous step as text: it waits in its job's row, also while the emulator is not running.</summary>
internal static class ContextText
{
    private static readonly DataContractSerializer Serializer = new(typeof(RemoteExecutionContext), [typeof(PrincipalAccess), typeof(AccessRights), typeof(ConcurrencyBehavior)]);

    public static string Write(PluginContext context)
    {
        var text = new StringBuilder();
        using (var xml = XmlWriter.Create(text, new XmlWriterSettings { OmitXmlDeclaration = true, CheckCharacters = false }))
        {
            try
            {
                Serializer.WriteObject(xml, Copy(context));
            }
            catch (SerializationException e)
            {
                throw Fault.InvalidArgument($"The context of {context.MessageName} can't be kept for an asynchronous step: {e.Message}");
            }
        }

        return text.ToString();
    }

    public static RemoteExecutionContext Read(string text)
    {
        using var xml = XmlReader.Create(new StringReader(text), new XmlReaderSettings { CheckCharacters = false });
        try
        {
            return (RemoteExecutionContext)Serializer.ReadObject(xml)!;
        }
        catch (Exception e) when (e is SerializationException or XmlException)
        {
            throw Fault.InvalidArgument($"The context of the job can't be read: {e.Message}");
        }
    }

    private static RemoteExecutionContext Copy(IPluginExecutionContext context)
    {
        var copy = new RemoteExecutionContext
        {
            BusinessUnitId = context.BusinessUnitId,
            CorrelationId = context.CorrelationId,
            Depth = context.Depth,
            InitiatingUserId = context.InitiatingUserId,
            IsolationMode = context.IsolationMode,
            IsInTransaction = context.IsInTransaction,
            MessageName = context.MessageName,
            Mode = context.Mode,
            OperationCreatedOn = context.OperationCreatedOn,
            OperationId = context.OperationId,
            OrganizationId = context.OrganizationId,
            OrganizationName = context.OrganizationName,
            OwningExtension = context.OwningExtension,
            ParentContext = context.ParentContext is { } parent ? Copy(parent) : null,
            PrimaryEntityId = context.PrimaryEntityId,
            PrimaryEntityName = context.PrimaryEntityName,
            RequestId = context.RequestId,
            SecondaryEntityName = context.SecondaryEntityName,
            Stage = context.Stage,
            UserId = context.UserId,
        };
        copy.InputParameters.AddRange(context.InputParameters);
        copy.OutputParameters.AddRange(context.OutputParameters);
        copy.SharedVariables.AddRange(context.SharedVariables);
        copy.PreEntityImages.AddRange(context.PreEntityImages);
        copy.PostEntityImages.AddRange(context.PostEntityImages);
        return copy;
    }
}

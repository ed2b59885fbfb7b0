namespace Microsoft.Xrm.Sdk;

/// <summary>Also carries the images of each record of a bulk message.</summary>
public interface IPluginExecutionContext4 : IPluginExecutionContext3
{
    EntityImageCollection[] PreEntityImagesCollection { get; }

    EntityImageCollection[] PostEntityImagesCollection { get; }
}

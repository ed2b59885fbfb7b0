using Microsoft.OData.Edm;
using SocialExtension.Emulator.Host.WebApi.Operations;
using SocialExtension.Emulator.Metadata;
using SocialExtension.Emulator.Queries.OData;

namespace SocialExtension.Emulator.Host.WebApi;

/// <summary>The Web API's model, built once for each state of the metadata.</summary>
internal sealed class EdmCache
{
    private readonly Lock gate = new();
    private MetadataModel? built;
    private IEdmModel? edm;

    public IEdmModel For(Organization organization)
    {
        var model = organization.Model;
        lock (gate)
        {
            if (ReferenceEquals(built, model)) return edm!;
            (built, edm) = (model, EdmModelBuilder.Build(model, OperationCatalog.Shapes(organization)));
            return edm;
        }
    }
}

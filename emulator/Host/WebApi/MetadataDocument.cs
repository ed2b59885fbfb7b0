using System.Xml;
using Microsoft.OData.Edm;
using Microsoft.OData.Edm.Csdl;
using SocialExtension.Emulator.Faults;

namespace SocialExtension.Emulator.Host.WebApi;

/// <summary>$metadata: the model as CSDL (…/webapi/web-api-service-documents).</summary>
internal sealed class MetadataDocument(WebApiRequest request, IEdmModel edm)
{
    public async Task Answer()
    {
        if (request.Method != "GET") throw Fault.Of(FaultCode.MethodNotAllowed, $"{request.Method} is not allowed on $metadata.");
        using var buffer = new MemoryStream();
        await using (var xml = XmlWriter.Create(buffer, new XmlWriterSettings { Async = true }))
        {
            if (!CsdlWriter.TryWriteCsdl(edm, xml, CsdlTarget.OData, out var errors)) throw new InvalidOperationException(string.Join(' ', errors.Select(e => e.ErrorMessage)));
        }

        await JsonAnswer.Bytes(request, "application/xml", buffer.ToArray());
    }
}

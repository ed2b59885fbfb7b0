using System;
using System.Runtime.Serialization;
using System.Text;

namespace Microsoft.Xrm.Sdk;

/// <summary>A fault of the organization service.</summary>
[Serializable]
[DataContract(Name = "OrganizationServiceFault", Namespace = Xmlns.Contracts2011)]
public class OrganizationServiceFault : BaseServiceFault
{
    [DataMember]
    public OrganizationServiceFault InnerFault { get; set; }

    [DataMember]
    public string TraceText { get; set; }

    [DataMember]
    internal bool ExceptionRetriable { get; set; }

    [DataMember]
    internal string ExceptionSource { get; set; }

    [DataMember]
    internal string OriginalException { get; set; }

    public override string ToString()
    {
        var text = new StringBuilder();
        for (var fault = this; fault != null; fault = fault.InnerFault)
        {
            text.AppendLine("Exception details: ");
            text.AppendLine($"ErrorCode: 0x{fault.ErrorCode:X}");
            text.AppendLine($"Message: {fault.Message}");
            text.AppendLine($"TimeStamp: {fault.Timestamp:yyyy-MM-ddTHH:mm:ss.fffffff}Z");
            text.AppendLine("--");
        }

        return text.ToString();
    }
}

using System;
using System.Collections.Generic;
using System.Runtime.Serialization;
using System.Text;

namespace Microsoft.Xrm.Sdk;

/// <summary>What a plug-in throws to cancel the operation and tell the user why.</summary>
[Serializable]
public sealed class InvalidPluginExecutionException : Exception, ISerializable
{
    public InvalidPluginExecutionException()
    {
    }

    public InvalidPluginExecutionException(string message)
        : base(message)
    {
    }

    /// <summary>Takes over the HTTP status, and nothing else, of another exception of this type.</summary>
    public InvalidPluginExecutionException(string message, Exception exception)
        : base(message, exception)
    {
        if (exception is InvalidPluginExecutionException inner)
        {
            HttpStatus = inner.HttpStatus;
        }
    }

    public InvalidPluginExecutionException(string message, Dictionary<string, string> exceptionDetails)
        : base(message) => ExceptionDetails = exceptionDetails;

    public InvalidPluginExecutionException(string message, PluginHttpStatusCode httpStatus)
        : base(message) => HttpStatus = httpStatus;

    public InvalidPluginExecutionException(
        string message, PluginHttpStatusCode httpStatus, Dictionary<string, string> exceptionDetails)
        : this(message, httpStatus) => ExceptionDetails = exceptionDetails;

    public InvalidPluginExecutionException(OperationStatus status)
        : this(status, string.Empty)
    {
    }

    public InvalidPluginExecutionException(OperationStatus status, string message)
        : base(message) => Status = status;

    public InvalidPluginExecutionException(
        OperationStatus status, string message, Dictionary<string, string> exceptionDetails)
        : this(status, message) => ExceptionDetails = exceptionDetails;

    public InvalidPluginExecutionException(OperationStatus status, int errorCode, string message)
        : this(status, message) => HResult = errorCode;

    public InvalidPluginExecutionException(
        OperationStatus status, int errorCode, string message, PluginHttpStatusCode httpStatus)
        : this(status, errorCode, message) => HttpStatus = httpStatus;

    public OperationStatus Status { get; }

    public PluginHttpStatusCode HttpStatus { get; }

    public IReadOnlyDictionary<string, string> ExceptionDetails { get; } = new Dictionary<string, string>();

    /// <summary>The HRESULT: -2146233088 where the plug-in gave none.</summary>
    public int ErrorCode => HResult;

    /// <summary>Leaves out message and stack trace, as the official one does.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        text.AppendLine($"_status: {Status}");
        text.AppendLine($"_httpStatusCode: {HttpStatus}");
        for (var inner = InnerException; inner != null; inner = inner.InnerException)
        {
            text.AppendLine($"InnerException: {inner}");
        }

        if (ExceptionDetails?.Count > 0)
        {
            text.AppendLine("Exception Details:");
            foreach (var detail in ExceptionDetails)
            {
                text.AppendLine($"{detail.Key}: {detail.Value}");
            }
        }

        return text.ToString();
    }

// Obsolete in .NET 10; on .NET Framework this carries the exception out of the sandbox's application domain.
#pragma warning disable SYSLIB0051, CS0672
    private InvalidPluginExecutionException(SerializationInfo info, StreamingContext context)
        : base(info, context)
    {
        Status = (OperationStatus)info.GetValue(nameof(Status), typeof(OperationStatus));
        HttpStatus = (PluginHttpStatusCode)info.GetValue(nameof(HttpStatus), typeof(PluginHttpStatusCode));
        ExceptionDetails = (Dictionary<string, string>)info.GetValue(
            nameof(ExceptionDetails), typeof(Dictionary<string, string>));
    }

    public override void GetObjectData(SerializationInfo info, StreamingContext context)
    {
        info.AddValue(nameof(Status), Status);
        info.AddValue(nameof(HttpStatus), HttpStatus);
        info.AddValue(nameof(ExceptionDetails), ExceptionDetails, typeof(Dictionary<string, string>));
        base.GetObjectData(info, context);
    }
#pragma warning restore SYSLIB0051, CS0672
}

using System;

namespace Microsoft.Xrm.Sdk;

/// <summary>Makes the platform's exception for an error code.</summary>
public interface IPluginExceptionProvider
{
    Exception GetException(int errorCode);

    Exception GetException(int errorCode, params object[] arguments);
}

using System;

namespace Microsoft.Xrm.Sdk;

/// <summary>Reads the platform's feature switches.</summary>
public interface IFeatureControlService
{
    object GetFeatureControl(string namespaceValue, string featureControlName, out Type type);
}

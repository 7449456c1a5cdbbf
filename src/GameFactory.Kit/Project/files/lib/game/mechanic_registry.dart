{{registry.imports}}

/// Core mechanics by the name that levels use.
const Map<String, Mechanic> coreMechanics = {
{{registry.cores}}
};

/// Modifiers by the name that levels use.
const Map<String, ModifierView> modifierViews = {
{{registry.modifiers}}
};

enum TakstPlaceholder {}

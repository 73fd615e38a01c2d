/// The words of Vega-Lite 5 and 6, so that a word that is right but not drawn here is told from a mistyped one.
enum VegaLiteWords {
  /// Properties that change what is said, but without which a chart still says what it should.
  static let unused: Set<String> = ["labelExpr", "bins", "domainRaw"]

  /// Properties of any object that only change how things look, which the page decides here.
  static let styles: Set<String> = [
    "config", "background", "padding", "autosize", "view", "spacing", "align", "bounds", "center",
    "anchor", "offset", "style", "font", "fontStyle", "fontWeight", "fontSize", "lineHeight",
    "color", "dx", "dy", "limit", "ellipsis", "dir", "aria", "ariaRole", "ariaRoleDescription",
    "description", "cursor", "href", "url", "blend", "strokeCap", "strokeJoin", "strokeMiterLimit",
    "strokeOffset", "strokeDashOffset", "binSpacing", "minBandSize", "discreteBandSize",
    "continuousBandSize", "timeUnitBandPosition", "timeUnitBandSize", "bandSize", "band", "theta",
    "theta2Offset", "thetaOffset", "radiusOffset", "radius2Offset", "x2Offset", "y2Offset",
    "cornerRadius", "cornerRadiusTopLeft", "cornerRadiusTopRight", "cornerRadiusBottomLeft",
    "cornerRadiusBottomRight", "cornerRadiusEnd", "smooth", "zindex", "translate", "scheme",
    "interpolate", "round", "name", "rangeMin", "rangeMax", "domainMid", "domainRaw",
    "bandPosition", "minExtent", "maxExtent", "domainCap", "domainColor", "domainDash",
    "domainDashOffset", "domainOpacity", "domainWidth", "gridCap", "gridColor", "gridDash",
    "gridDashOffset", "gridOpacity", "gridWidth", "labelAlign", "labelBaseline", "labelBound",
    "labelColor", "labelFlush", "labelFlushOffset", "labelFont", "labelFontSize",
    "labelFontStyle", "labelFontWeight", "labelLimit", "labelLineHeight", "labelOffset",
    "labelOpacity", "labelOverlap", "labelPadding", "labelSeparation", "labelOrient",
    "labelAnchor", "position", "tickBand", "tickCap", "tickColor", "tickDash", "tickDashOffset",
    "tickExtra", "tickOffset", "tickOpacity", "tickRound", "tickSize", "tickWidth", "titleAlign",
    "titleAnchor", "titleAngle", "titleBaseline", "titleColor", "titleFont", "titleFontSize",
    "titleFontStyle", "titleFontWeight", "titleLimit", "titleLineHeight", "titleOpacity",
    "titleOrient", "titlePadding", "titleX", "titleY", "titleAlignment", "clipHeight",
    "columnPadding", "rowPadding", "columns", "direction", "fillColor", "gradientLength",
    "gradientOpacity", "gradientStrokeColor", "gradientStrokeWidth", "gradientThickness",
    "gridAlign", "legendX", "legendY", "symbolDash", "symbolFillColor", "symbolLimit",
    "symbolOffset", "symbolOpacity", "symbolSize", "symbolStrokeColor", "symbolStrokeWidth",
    "symbolType", "unselectedOpacity", "subtitleColor", "subtitleFont", "subtitleFontSize",
    "subtitleFontStyle", "subtitleFontWeight", "subtitleLineHeight", "subtitlePadding", "frame",
    "orient", "labelAngle", "for", "thickness",
  ]

  static let specification = [
    "$schema", "align", "autosize", "background", "bounds", "center", "columns", "concat", "config",
    "data", "datasets", "description", "encoding", "facet", "hconcat", "height", "layer", "mark",
    "name",
    "padding", "params", "projection", "repeat", "resolve", "spacing", "spec", "title", "transform",
    "usermeta", "vconcat", "view", "width",
  ]

  static let marks = [
    "arc", "area", "bar", "boxplot", "circle", "errorband", "errorbar", "geoshape", "image", "line",
    "point", "rect", "rule", "square", "text", "tick", "trail",
  ]

  static let mark = [
    "align", "angle", "aria", "ariaRole", "aspect", "band", "bandSize", "baseline", "binSpacing",
    "blend",
    "clip", "color", "continuousBandSize", "cornerRadius", "cornerRadiusEnd", "cursor",
    "description",
    "discreteBandSize", "dx", "dy", "fill", "fillOpacity", "filled", "font", "fontSize", "height",
    "href",
    "interpolate", "invalid", "limit", "line", "minBandSize", "opacity", "order", "orient",
    "outerRadius",
    "padAngle", "point", "radius", "shape", "size", "stroke", "strokeCap", "strokeDash",
    "strokeJoin",
    "strokeOpacity", "strokeWidth", "style", "tension", "text", "theta", "thickness",
    "timeUnitBandPosition",
    "tooltip", "type", "width", "x", "x2", "xOffset", "y", "y2", "yOffset",
  ]

  static let channels = [
    "angle", "color", "column", "description", "detail", "facet", "fill", "fillOpacity", "href",
    "key",
    "latitude", "longitude", "opacity", "order", "radius", "row", "shape", "size", "stroke",
    "strokeDash",
    "strokeOpacity", "strokeWidth", "text", "theta", "tooltip", "url", "x", "x2", "xError",
    "xOffset", "y",
    "y2", "yError", "yOffset",
  ]

  static let channel = [
    "aggregate", "axis", "band", "bandPosition", "bin", "condition", "datum", "field", "filter",
    "format",
    "formatType", "header", "impute", "legend", "scale", "sort", "stack", "timeUnit", "title",
    "type", "value",
  ]

  static let axis = [
    "aria", "bandPosition", "description", "domain", "domainColor", "domainWidth", "encoding",
    "format",
    "formatType", "grid", "gridColor", "gridDash", "gridOpacity", "gridWidth", "labelAlign",
    "labelAngle",
    "labelBaseline", "labelBound", "labelColor", "labelExpr", "labelFlush", "labelFont",
    "labelFontSize",
    "labelLimit", "labelOffset", "labelOverlap", "labelPadding", "labelSeparation", "labels",
    "maxExtent",
    "minExtent", "offset", "orient", "position", "style", "tickBand", "tickColor", "tickCount",
    "tickExtra", "tickMinStep", "tickOffset", "tickRound", "tickSize", "tickWidth", "ticks",
    "title",
    "titleAlign", "titleAngle", "titleColor", "titleFontSize", "titlePadding", "translate",
    "values", "zindex",
  ]

  static let legend = [
    "aria", "clipHeight", "columnPadding", "columns", "description", "direction", "format",
    "formatType",
    "gradientLength", "labelAlign", "labelExpr", "labelFontSize", "labelLimit", "labelOffset",
    "offset",
    "orient", "padding", "rowPadding", "strokeColor", "symbolOffset", "symbolSize", "symbolType",
    "tickCount", "tickMinStep", "title", "titleAlign", "titleFontSize", "titleLimit", "titleOrient",
    "titlePadding", "type", "values", "zindex",
  ]

  static let scale = [
    "align", "base", "bins", "clamp", "constant", "domain", "domainMax", "domainMid", "domainMin",
    "exponent", "interpolate", "name", "nice", "padding", "paddingInner", "paddingOuter", "range",
    "rangeMax", "rangeMin", "reverse", "round", "scheme", "type", "zero",
  ]
}

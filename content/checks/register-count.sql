-- title: 村镇名录的个数要符合规定
-- title-en: The register has as many villages and towns as were set
-- severity: error
-- basis: 三年行动的意见（2018）
-- message: {name}应为 {expected} 个，名录中有 {found} 个
-- message-en: {name}: {expected} are set, the register has {found}
-- column: kind
-- hint: 名录增减要有文件依据；个数写在 content/rules.yaml 的 thresholds
SELECT p._source, p._row, s.name, CAST(s.value AS INTEGER) AS expected,
  CASE s.key
    WHEN 'poor_villages' THEN (SELECT count(*) FROM place WHERE kind = '省定贫困村')
    WHEN 'weak_villages' THEN (SELECT count(*) FROM place WHERE kind = '市定经济薄弱村')
    ELSE (SELECT count(*) FROM place WHERE kind = '镇街' AND weak_town)
  END AS found
FROM setting s JOIN place p ON p.kind = '市'
WHERE s.key IN ('poor_villages', 'weak_villages', 'weak_towns') AND found <> expected
